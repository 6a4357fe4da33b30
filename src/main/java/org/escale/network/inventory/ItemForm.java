package org.escale.network.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.escale.tabular.WrittenValue;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/** An item as it is typed; the price in euros. */
record ItemForm(
    String tag,
    String category,
    String label,
    String maker,
    String model,
    String serial,
    String owner,
    String funder,
    String holder,
    @Nullable UUID placeId,
    @Nullable UUID fundedPlaceId,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate boughtOn,
    String price,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate warrantyUntil,
    String state,
    int version) {
  private static final BigDecimal MOST_EUROS = new BigDecimal(1_000_000);
  private static final int CENTS = 2;

  static ItemForm blank(String owner) {
    return new ItemForm(
        "", "computer", "", "", "", "", owner, "", "", null, null, null, "", null, "good", 0);
  }

  static ItemForm of(Item item) {
    return new ItemForm(
        said(item.tag()),
        item.category(),
        item.label(),
        said(item.maker()),
        said(item.model()),
        said(item.serial()),
        item.owner(),
        said(item.funder()),
        said(item.holder()),
        item.placeId(),
        item.fundedPlaceId(),
        item.boughtOn(),
        euros(item.priceCents()),
        item.warrantyUntil(),
        item.state(),
        item.version());
  }

  /** What was typed; null with the errors noted where it cannot be. */
  @Nullable Item read(UUID id, Errors errors) {
    if (label.isBlank()) errors.rejectValue("label", "network.error.missing");
    if (owner.isBlank()) errors.rejectValue("owner", "network.error.missing");
    if (!Item.CATEGORIES.contains(category))
      errors.rejectValue("category", "network.error.missing");
    if (!Item.STATES.contains(state)) errors.rejectValue("state", "network.error.missing");
    var cents = price.isBlank() ? null : cents(price);
    if (cents == null && !price.isBlank()) errors.rejectValue("price", "network.item.not-a-price");
    if (errors.hasErrors()) return null;
    return new Item(
        id,
        given(tag),
        category,
        label.strip(),
        given(maker),
        given(model),
        given(serial),
        owner.strip(),
        given(funder),
        given(holder),
        placeId,
        fundedPlaceId,
        boughtOn,
        cents,
        warrantyUntil,
        state,
        version);
  }

  /** « 1 249,90 » as cents; null where it is no price. */
  static @Nullable Long cents(String euros) {
    return WrittenValue.number(euros.replace("€", ""))
        .filter(n -> n.signum() >= 0 && n.compareTo(MOST_EUROS) <= 0)
        .filter(n -> n.stripTrailingZeros().scale() <= CENTS)
        .map(n -> n.movePointRight(CENTS).longValueExact())
        .orElse(null);
  }

  private static String euros(@Nullable Long cents) {
    return cents == null ? "" : BigDecimal.valueOf(cents, CENTS).toPlainString().replace('.', ',');
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String given(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }
}
