package org.escale.portal.counters;

/** Services as the national directory writes them, one to a line; all of them invented. */
final class DirectoryText {
  static final String TOWN_HALL =
      line(
          """
          {"plage_ouverture":[{"nom_jour_debut":"Lundi","nom_jour_fin":"Vendredi",
          "valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","valeur_heure_debut_2":"14:00:00",
          "valeur_heure_fin_2":"17:00:00","commentaire":""}],
          "site_internet":[{"libelle":"","valeur":"HTTPS://www.denain.example"}],
          "copyright":"Direction de l'information légale et administrative (Premier ministre)",
          "siren":"","ancien_code_pivot":"mairie-59172-01","reseau_social":[],"partenaire":"",
          "telecopie":[],"nom":"Mairie - Denain","siret":"","affectation_personne":[],
          "date_modification":"02/11/2026 13:30:19","adresse_courriel":["mairie@denain.example"],
          "pivot":[{"type_service_local":"mairie","code_insee_commune":["59172"]}],"id":"mairie-1",
          "commentaire_plage_ouverture":"","categorie":"SL","version_type":"Publiable",
          "telephone":[{"valeur":"03 53 01 00 01","description":""}],"code_insee_commune":"59172",
          "statut_de_diffusion":"true","adresse":[{"type_adresse":"Adresse postale","complement1":"",
          "numero_voie":"BP 1","code_postal":"59721","nom_commune":"Denain Cedex","longitude":"","latitude":""},
          {"type_adresse":"Adresse","complement1":"","complement2":"","numero_voie":"1 place inventée",
          "service_distribution":"","code_postal":"59220","nom_commune":"Denain","pays":"","continent":"",
          "longitude":"3.39","latitude":"50.33","accessibilite":"","note_accessibilite":""}],
          "url_service_public":"https://lannuaire.service-public.gouv.fr/hauts-de-france/nord/mairie-59172-01"}\
          """);

  static final String TAXES_OUTSIDE =
      line(
          """
          {"id":"sip-1","nom":"Impôts - Valenciennes","code_insee_commune":"59606",
          "pivot":[{"type_service_local":"sip","code_insee_commune":["59172","59606"]}],
          "adresse":[{"type_adresse":"Adresse","numero_voie":"2 rue inventée","code_postal":"59300",
          "nom_commune":"Valenciennes"}],"telephone":[],"plage_ouverture":[],
          "commentaire_plage_ouverture":"Sur rendez-vous","date_modification":"01/10/2026 08:00:00"}\
          """);

  static final String ELSEWHERE =
      line(
          """
          {"id":"mairie-2","nom":"Mairie - Lens","code_insee_commune":"62498",
          "pivot":[{"type_service_local":"mairie","code_insee_commune":["62498"]}]}\
          """);

  static final String NOT_SHOWN =
      TOWN_HALL
          .replace("mairie-1", "mairie-3")
          .replace("\"statut_de_diffusion\":\"true\"", "\"statut_de_diffusion\":\"false\"");

  /** As the API exports it: lists as text. */
  static final String EXPORTED =
      line(
          """
          {"id":"fs-1","nom":"France Services - Denain","code_insee_commune":"59172",
          "pivot":"[{\\"type_service_local\\": \\"msap\\", \\"code_insee_commune\\": [\\"59172\\"]}]",
          "plage_ouverture":"[{\\"nom_jour_debut\\": \\"Lundi\\", \\"nom_jour_fin\\": \\"Vendredi\\",
           \\"valeur_heure_debut_1\\": \\"09:00:00\\", \\"valeur_heure_fin_1\\": \\"12:00:00\\"}]",
          "adresse":null,"telephone":null,"adresse_courriel":"essai@denain.example","date_modification":"2026-11-03"}\
          """);

  private DirectoryText() {}

  private static String line(String written) {
    return written.replace("\n", "");
  }
}
