package org.escale.portal.nearby;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody comes for, in the resident's terms; each is met by services of the standard. */
public enum Need {
  PROCEDURES("demarches", "Aide aux démarches administratives"),
  LEARN(
      "apprendre",
      "Maîtrise des outils numériques du quotidien",
      "Compréhension du monde numérique"),
  COMPUTER("ordinateur", "Accès internet et matériel informatique"),
  /** The standard has no word for it: told by a printer in our inventory. */
  PRINT("imprimer"),
  WORK("emploi", "Insertion professionnelle via le numérique"),
  SAFETY("securite", "Utilisation sécurisée du numérique"),
  CHILDREN("enfants", "Parentalité et éducation avec le numérique"),
  LEISURE("loisirs", "Loisirs et créations numériques"),
  BUY("materiel", "Acquisition de matériel informatique à prix solidaire");

  private final String code;
  private final Set<String> services;

  Need(String code, String... services) {
    this.code = code;
    this.services = Set.of(services);
  }

  /** As it stands in addresses and messages. */
  public String code() {
    return code;
  }

  /** The values of the standard's field "services" that meet it. */
  public Set<String> services() {
    return services;
  }

  public static Optional<Need> of(String code) {
    return Arrays.stream(values()).filter(need -> need.code.equals(code)).findFirst();
  }

  boolean metBy(List<String> offered) {
    return offered.stream().anyMatch(services::contains);
  }
}
