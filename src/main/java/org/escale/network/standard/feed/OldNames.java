package org.escale.network.standard.feed;

import static org.escale.network.standard.Field.ACCESS_MODES;
import static org.escale.network.standard.Field.FEES;
import static org.escale.network.standard.Field.PROGRAMMES;
import static org.escale.network.standard.Field.PUBLICS;
import static org.escale.network.standard.Field.SERVICES;
import static org.escale.network.standard.Field.SPECIAL_CARE;
import static org.escale.network.standard.Field.SUPPORT_MODES;
import static org.escale.network.standard.Field.TYPOLOGIES;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.escale.network.standard.Field;
import org.escale.tabular.PlainText;

/**
 * What values of the standard's older drafts are called today. The services, publics, fees and
 * modes are read as the national map reads them, in the settings that mednum-cli publishes (MIT)
 * for feeds of the old draft: epernay, bus-france-services-charente, and ultra-num for its tags.
 * Where those settings give one old value two of today's, only the one that is certain is taken;
 * where today's standard has no such thing (« Pass numérique », « À ma place »), nothing is.
 */
final class OldNames {
  /** A value of today and the field that holds it, which may be another than it came in. */
  record Today(Field field, String value) {}

  private static final Map<Field, Map<String, Today>> NAMES = new EnumMap<>(Field.class);

  /**
   * Answers that say that there is nothing to say: a place is for everyone where it does not say
   * otherwise, adults among them.
   */
  private static final List<String> SAY_NOTHING =
      List.of("non", "aucun", "aucune", "jenesaispas", "other", "toutpublic", "adultes");

  static {
    var help = "Aide aux démarches administratives";
    var tools = "Maîtrise des outils numériques du quotidien";
    var internet = "Accès internet et matériel informatique";
    var work = "Insertion professionnelle via le numérique";
    var world = "Compréhension du monde numérique";
    was(SERVICES, "Devenir autonome dans les démarches administratives", SERVICES, help);
    was(SERVICES, "Réaliser des démarches administratives avec un accompagnement", SERVICES, help);
    was(SERVICES, "Accompagner les démarches de santé", SERVICES, help);
    was(SERVICES, "Prendre en main un smartphone ou une tablette", SERVICES, tools);
    was(SERVICES, "Prendre en main un ordinateur", SERVICES, tools);
    was(SERVICES, "Utiliser le numérique au quotidien", SERVICES, tools);
    was(SERVICES, "Approfondir ma culture numérique", SERVICES, world);
    was(SERVICES, "Promouvoir la citoyenneté numérique", SERVICES, world);
    was(SERVICES, "Favoriser mon insertion professionnelle", SERVICES, work);
    was(SERVICES, "Créer et développer mon entreprise", SERVICES, work);
    was(SERVICES, "Accéder à une connexion internet", SERVICES, internet);
    was(SERVICES, "Accéder à du matériel", SERVICES, internet);
    was(
        SERVICES,
        "S'équiper en matériel informatique",
        SERVICES,
        "Acquisition de matériel informatique à prix solidaire");
    was(SERVICES, "Créer avec le numérique", SERVICES, "Loisirs et créations numériques");
    was(
        SERVICES,
        "Soutenir la parentalité et l'éducation avec le numérique",
        SERVICES,
        "Parentalité et éducation avec le numérique");

    for (var tag :
        List.of(
            "Utiliser internet",
            "Naviguer sur le web",
            "Paramétrer un compte email",
            "Gérer ses emails",
            "Utiliser un client de messagerie",
            "Utiliser un client WebMail",
            "Communiquer et échanger sur internet",
            "Découvrir les réseaux sociaux",
            "Utiliser les réseaux sociaux",
            "Gérer des documents numériques",
            "Utiliser un équipement numérique",
            "S'approprier un équipement numérique")) {
      was(SERVICES, tag, SERVICES, tools);
    }
    was(SERVICES, "Accéder aux principaux services en ligne", SERVICES, help);
    was(SERVICES, "Organiser sa recherche d'emploi", SERVICES, work);
    was(SERVICES, "Découvrir et utiliser l'emploi Store", SERVICES, work);
    was(SERVICES, "Réaliser et diffuser son CV", SERVICES, work);
    was(SERVICES, "Comprendre les cultures numériques", SERVICES, world);
    was(SERVICES, "Connaître les usages", SERVICES, world);

    was(PUBLICS, "Jeunes (16-26 ans)", PUBLICS, "Jeunes");
    was(PUBLICS, "Seniors (+ 65 ans)", PUBLICS, "Seniors");
    was(PUBLICS, "Familles/enfants", PUBLICS, "Familles et/ou enfants");
    was(PUBLICS, "Uniquement femmes", PUBLICS, "Femmes");
    was(PUBLICS, "Surdité", SPECIAL_CARE, "Surdité");
    was(PUBLICS, "Déficience visuelle", SPECIAL_CARE, "Déficience visuelle");
    was(PUBLICS, "Handicaps mentaux", SPECIAL_CARE, "Handicaps mentaux");
    was(PUBLICS, "Personnes en situation d'illettrisme", SPECIAL_CARE, "Illettrisme");
    was(PUBLICS, "Public langues étrangères", SPECIAL_CARE, "Langues étrangères (autres)");

    was(FEES, "Adhésion", FEES, "Payant");

    was(SUPPORT_MODES, "Seul", SUPPORT_MODES, "En autonomie");
    was(SUPPORT_MODES, "Avec de l'aide", SUPPORT_MODES, "Accompagnement individuel");
    was(SUPPORT_MODES, "Dans un atelier", SUPPORT_MODES, "Dans un atelier collectif");
    was(SUPPORT_MODES, "Accès libre à une connexion et", SUPPORT_MODES, "En autonomie");
    was(SUPPORT_MODES, "Assistance individuelle", SUPPORT_MODES, "Accompagnement individuel");
    was(SUPPORT_MODES, "Ateliers individuels", SUPPORT_MODES, "Accompagnement individuel");
    was(SUPPORT_MODES, "Ateliers collectifs", SUPPORT_MODES, "Dans un atelier collectif");

    was(PROGRAMMES, "CNFS", PROGRAMMES, "Conseillers numériques");
    was(PROGRAMMES, "Point relais CAF", PROGRAMMES, "Point d'accès numérique CAF");

    was(ACCESS_MODES, "Non", ACCESS_MODES, "Se présenter");
    was(ACCESS_MODES, "Guichet d'accueil", ACCESS_MODES, "Se présenter");
    was(ACCESS_MODES, "Téléphone", ACCESS_MODES, "Téléphoner");
    was(ACCESS_MODES, "Mail", ACCESS_MODES, "Contacter par mail");
    was(ACCESS_MODES, "Site en ligne", ACCESS_MODES, "Prendre un RDV en ligne");

    was(TYPOLOGIES, "Associations", TYPOLOGIES, "ASSO");
    was(TYPOLOGIES, "Communes", TYPOLOGIES, "MUNI");
    was(TYPOLOGIES, "Bibliothèque / Médiathèque", TYPOLOGIES, "BIB");
    was(TYPOLOGIES, "Caisses d'allocation familiale", TYPOLOGIES, "CAF");
    was(TYPOLOGIES, "Centre social", TYPOLOGIES, "CS");
    was(TYPOLOGIES, "Centres communaux d'action sociale", TYPOLOGIES, "CCAS");
    was(TYPOLOGIES, "Conseils Départementaux (CD)", TYPOLOGIES, "CD");
    was(TYPOLOGIES, "Fablab/Hackerspace", TYPOLOGIES, "FABLAB");
    was(TYPOLOGIES, "Maison de l'emploi", TYPOLOGIES, "MDE");
    was(TYPOLOGIES, "Mission Locale", TYPOLOGIES, "ML");
    was(TYPOLOGIES, "Organisme de formation", TYPOLOGIES, "OF");
    was(TYPOLOGIES, "Préfecture, Sous-préfecture", TYPOLOGIES, "PREF");
    was(TYPOLOGIES, "Réseau France Services", TYPOLOGIES, "RFS");
    was(TYPOLOGIES, "Espace Public Numérique autre", TYPOLOGIES, "EPN");
  }

  private OldNames() {}

  /** By the letters and digits of the old name. */
  static Optional<Today> find(Field field, String bare) {
    return Optional.ofNullable(NAMES.getOrDefault(field, Map.of()).get(bare));
  }

  /** All that were in that field, by the letters and digits of their old names. */
  static Map<String, Today> in(Field field) {
    return NAMES.getOrDefault(field, Map.of());
  }

  static boolean saysNothing(String bare) {
    return bare.isEmpty() || SAY_NOTHING.contains(bare);
  }

  private static void was(Field field, String old, Field today, String value) {
    if (!today.vocabulary().orElseThrow().has(value)) throw new IllegalArgumentException(value);
    NAMES
        .computeIfAbsent(field, f -> new LinkedHashMap<>())
        .put(PlainText.bare(old), new Today(today, value));
  }
}
