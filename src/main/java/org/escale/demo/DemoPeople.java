package org.escale.demo;

import java.util.List;
import org.escale.access.Accounts;
import org.springframework.stereotype.Component;

/** The demonstration's accounts: functions without names, one for each role. */
@Component
class DemoPeople {
  static final String PASSWORD = "demonstration";

  /** A commune's agent is bound to this commune: Denain. */
  private static final String COMMUNE = "59172";

  record Person(String role, String email, String function) {}

  static final List<Person> ALL =
      List.of(
          new Person("manager", "gestion@demo.example", "Direction de projet"),
          new Person("animateur", "bord@demo.example", "Animation du bus"),
          new Person("commune-agent", "commune@demo.example", "Secrétariat de mairie, Denain"),
          new Person("elected", "elu@demo.example", "Vice-présidence"),
          new Person("funder", "financeur@demo.example", "Service instructeur"),
          new Person("finance", "finances@demo.example", "Service des finances"),
          new Person("administrator", "admin@demo.example", "Administration du site"));

  private final Accounts accounts;

  DemoPeople(Accounts accounts) {
    this.accounts = accounts;
  }

  void invite() {
    for (var person : ALL) {
      accounts.addDemonstration(
          person.role(),
          person.email(),
          person.function(),
          PASSWORD,
          person.role().equals("commune-agent") ? COMMUNE : null);
    }
  }
}
