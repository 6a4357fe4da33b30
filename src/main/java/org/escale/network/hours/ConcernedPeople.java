package org.escale.network.hours;

import java.util.ArrayList;
import java.util.List;
import org.escale.access.Account;
import org.escale.access.Accounts;
import org.escale.network.Furnishings;
import org.escale.network.Place;
import org.escale.network.schools.Schools;
import org.springframework.stereotype.Service;

/** Who should be told when the hours of a place change. */
@Service
public class ConcernedPeople {
  private final Furnishings furnishings;
  private final Schools schools;
  private final Accounts accounts;

  ConcernedPeople(Furnishings furnishings, Schools schools, Accounts accounts) {
    this.furnishings = furnishings;
    this.schools = schools;
    this.accounts = accounts;
  }

  /** The place's contacts, the school that houses it, the commune's agents who have an account. */
  public List<Concerned> of(Place place) {
    var people = new ArrayList<Concerned>();
    for (var contact : furnishings.contacts(place.id())) {
      people.add(new Concerned("contact", contact.capacity(), contact.phone(), contact.email()));
    }
    schools
        .ofSpace(place.id())
        .ifPresent(school ->
            people.add(new Concerned("school", school.name(), school.phone(), school.email())));
    var commune = place.at().communeCode();
    if (commune != null) {
      accounts.all().stream()
          .filter(Account::active)
          .filter(account -> commune.equals(account.communeCode()))
          .forEach(agent ->
              people.add(new Concerned("commune", agent.displayName(), null, agent.email())));
    }
    return people;
  }
}
