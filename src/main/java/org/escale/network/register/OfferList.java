package org.escale.network.register;

import java.util.List;
import java.util.function.Function;
import org.escale.network.PlaceOffer;
import org.escale.network.standard.Vocabulary;
import org.escale.tabular.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * One of the lists of the national standard in which a place ticks what it offers.
 *
 * @param field the form's field, and the message {@code network.place.<field>}
 */
record OfferList(
    String field,
    Vocabulary vocabulary,
    Function<PlaceOffer, List<String>> offered,
    Function<PlaceForm, @Nullable List<String>> typed) {

  /** In the order in which people ask. */
  static final List<OfferList> ALL =
      List.of(
          new OfferList("services", Vocabulary.SERVICES, PlaceOffer::services, PlaceForm::services),
          new OfferList(
              "supportModes",
              Vocabulary.SUPPORT_MODES,
              PlaceOffer::supportModes,
              PlaceForm::supportModes),
          new OfferList(
              "accessModes",
              Vocabulary.ACCESS_MODES,
              PlaceOffer::accessModes,
              PlaceForm::accessModes),
          new OfferList("fees", Vocabulary.FEES, PlaceOffer::fees, PlaceForm::fees),
          new OfferList("publics", Vocabulary.PUBLICS, PlaceOffer::publics, PlaceForm::publics),
          new OfferList(
              "specialCare",
              Vocabulary.SPECIAL_CARE,
              PlaceOffer::specialCare,
              PlaceForm::specialCare),
          new OfferList(
              "programmes", Vocabulary.PROGRAMMES, PlaceOffer::programmes, PlaceForm::programmes));

  public String labelKey() {
    return "network.place." + field;
  }

  /** The message that people read in the place of a value, each in their language. */
  public String messageKey(String value) {
    return "network.value." + PlainText.bare(value);
  }

  public boolean ticked(PlaceForm form, String value) {
    var values = typed.apply(form);
    return values != null && values.contains(value);
  }

  public List<String> of(PlaceOffer offer) {
    return offered.apply(offer);
  }
}
