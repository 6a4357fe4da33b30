package org.escale.network.inventory;

import java.util.List;
import org.escale.tabular.Column;

/** The columns of a table of equipment; our own export has them in this order. */
final class ItemColumns {
  static final Column TAG =
      Column.optional("numéro d'inventaire", "inventory number", "inventaire");
  static final Column CATEGORY = Column.required("type", "category", "catégorie");
  static final Column LABEL = Column.required("désignation", "label", "nom", "description");
  static final Column MAKER = Column.optional("fabricant", "maker", "marque");
  static final Column MODEL = Column.optional("modèle", "model");
  static final Column SERIAL = Column.optional("numéro de série", "serial number", "série");
  static final Column OWNER = Column.required("propriétaire", "owner");
  static final Column FUNDER = Column.optional("financeur", "funder");
  static final Column HOLDER = Column.optional("détenteur", "holder");
  static final Column PLACE = Column.optional("lieu", "place");
  static final Column FUNDED = Column.optional("lieu financé", "funded site", "site financé");
  static final Column BOUGHT = Column.optional("acheté le", "bought on", "date d'achat");
  static final Column PRICE = Column.optional("prix", "price", "prix en euros", "price in euros");
  static final Column WARRANTY = Column.optional("garantie jusqu'au", "warranty until", "garantie");
  static final Column STATE = Column.optional("état", "state", "condition");

  static final List<Column> ALL =
      List.of(
          TAG, CATEGORY, LABEL, MAKER, MODEL, SERIAL, OWNER, FUNDER, HOLDER, PLACE, FUNDED, BOUGHT,
          PRICE, WARRANTY, STATE);

  private ItemColumns() {}
}
