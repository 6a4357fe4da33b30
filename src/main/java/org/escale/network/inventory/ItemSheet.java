package org.escale.network.inventory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.tabular.PlainText;
import org.escale.tabular.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The equipment as a table that {@link ItemImport} takes in again and changes nothing. */
@Component
class ItemSheet {
  private static final List<String> HEADERS =
      List.of(
          "tag",
          "category",
          "label",
          "maker",
          "model",
          "serial",
          "owner",
          "funder",
          "holder",
          "place",
          "funded",
          "bought",
          "price",
          "warranty",
          "state");

  private final Items items;
  private final MessageSource messages;

  ItemSheet(Items items, MessageSource messages) {
    this.items = items;
    this.messages = messages;
  }

  Sheet of(List<ListedItem> listed, Locale locale) {
    var names =
        items.sites().stream()
            .collect(
                Collectors.groupingBy(site -> PlainText.bare(site.name()), Collectors.counting()));
    var headers =
        HEADERS.stream()
            .map(column -> messages.getMessage("network.item.sheet." + column, null, locale))
            .toList();
    return new Sheet(
        "items", headers, listed.stream().map(one -> row(one, names, locale)).toList());
  }

  private List<@Nullable Object> row(ListedItem one, Map<String, Long> names, Locale locale) {
    var item = one.item();
    return Arrays.asList(
        item.tag(),
        messages.getMessage("network.item.category." + item.category(), null, locale),
        item.label(),
        item.maker(),
        item.model(),
        item.serial(),
        item.owner(),
        item.funder(),
        item.holder(),
        place(item.placeId(), one.placeName(), names),
        place(item.fundedPlaceId(), one.fundedPlaceName(), names),
        item.boughtOn(),
        item.priceCents() == null ? null : BigDecimal.valueOf(item.priceCents(), 2),
        item.warrantyUntil(),
        messages.getMessage("network.item.state." + item.state(), null, locale));
  }

  /** By its name where no other place has that name. */
  private static @Nullable String place(
      @Nullable UUID id, @Nullable String name, Map<String, Long> names) {
    if (id == null || name == null) return null;
    return names.getOrDefault(PlainText.bare(name), 0L) == 1 ? name : id.toString();
  }
}
