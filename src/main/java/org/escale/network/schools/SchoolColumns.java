package org.escale.network.schools;

import java.util.List;
import org.escale.tabular.Column;

/**
 * The columns of the national directory of schools (« annuaire de l'éducation ») that are read, and
 * what they are called in other published files.
 */
final class SchoolColumns {
  static final Column UAI =
      Column.required(
          "UAI",
          "Identifiant_de_l_etablissement",
          "numero_uai",
          "code UAI",
          "identifiant établissement");
  static final Column NAME =
      Column.required(
          "nom",
          "Nom_etablissement",
          "nom_de_l_etablissment",
          "nom_de_l_etablissement",
          "appellation officielle",
          "école");
  static final Column TYPE = Column.optional("type", "Type_etablissement");
  static final Column SECTOR = Column.optional("secteur", "Statut_public_prive", "public privé");
  static final Column ADDRESS = Column.optional("adresse", "Adresse_1");
  static final Column ADDRESS_MORE = Column.optional("complément d'adresse", "Adresse_2");
  static final Column POSTCODE = Column.optional("code postal");
  static final Column INSEE =
      Column.required(
          "code commune", "code_insee_de_la_commune", "code INSEE", "code_insee", "insee");
  static final Column COMMUNE =
      Column.optional("commune", "Nom_commune", "nom_de_la_commune", "ville");
  static final Column NURSERY = Column.optional("maternelle", "Ecole_maternelle");
  static final Column ELEMENTARY = Column.optional("élémentaire", "Ecole_elementaire");
  static final Column PHONE = Column.optional("téléphone", "tel");
  static final Column EMAIL = Column.optional("courriel", "Mail", "e-mail");
  static final Column LAT = Column.optional("latitude", "lat");
  static final Column LON = Column.optional("longitude", "lon", "lng");
  static final Column STATE = Column.optional("état");
  static final Column DATE = Column.optional("date de mise à jour", "date_maj_ligne");
  static final Column PUPILS =
      Column.optional("élèves", "effectifs", "Nombre_d_eleves", "nombre_total_eleves");
  static final Column CLASSES =
      Column.optional("classes", "nombre_de_classes", "nombre_total_classes");

  static final List<Column> ALL =
      List.of(
          UAI,
          NAME,
          TYPE,
          SECTOR,
          ADDRESS,
          ADDRESS_MORE,
          POSTCODE,
          INSEE,
          COMMUNE,
          NURSERY,
          ELEMENTARY,
          PHONE,
          EMAIL,
          LAT,
          LON,
          STATE,
          DATE,
          PUPILS,
          CLASSES);

  private SchoolColumns() {}
}
