package org.escale.portal.spots;

import java.util.ArrayList;
import java.util.List;
import org.escale.network.PlaceOffer;
import org.escale.tabular.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a place offers, list by list, in the words of the page's language. */
@Component
class OfferWords {
  private final MessageSource messages;

  OfferWords(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @param title message of its heading
   */
  record Topic(String title, List<String> values) {}

  /** Those about which something is said, in the order in which people ask. */
  List<Topic> topics(PlaceOffer offer) {
    var topics = new ArrayList<Topic>();
    add(topics, "services", offer.services());
    add(topics, "support", offer.supportModes());
    add(topics, "coming", offer.accessModes());
    add(topics, "fees", offer.fees());
    add(topics, "publics", offer.publics());
    add(topics, "care", offer.specialCare());
    add(topics, "programmes", offer.programmes());
    return topics;
  }

  private void add(List<Topic> topics, String name, List<String> values) {
    if (values.isEmpty()) return;
    topics.add(new Topic("portal.place.topic." + name, values.stream().map(this::say).toList()));
  }

  private @Nullable String say(String value) {
    return messages.getMessage(
        "network.value." + PlainText.bare(value), null, value, LocaleContextHolder.getLocale());
  }
}
