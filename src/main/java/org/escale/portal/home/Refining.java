package org.escale.portal.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.escale.portal.nearby.Asked;
import org.escale.portal.nearby.Audience;
import org.escale.portal.nearby.Need;
import org.escale.portal.nearby.Question.Order;
import org.escale.portal.nearby.When;
import org.escale.wording.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The choices by which a search is made narrower, in the words of the page's language. */
@Component
class Refining {
  private final MessageSource messages;
  private final Words words;

  /** A question with its answers, one of them chosen. */
  public record Choice(String name, String label, List<Option> options) {}

  public record Option(String value, String label, boolean chosen) {}

  Refining(MessageSource messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  /**
   * The questions, each with the answer that was given chosen.
   *
   * @param languages between which one can choose, ISO 639-1
   */
  List<Choice> choices(Asked asked, List<String> languages, Locale locale) {
    var choices = new ArrayList<Choice>();
    choices.add(choice("besoin", "need", codes(Need.values(), Need::code), asked.need(), locale));
    choices.add(when(asked.when(), locale));
    choices.add(
        choice(
            "public",
            "audience",
            codes(Audience.values(), Audience::code),
            asked.wish().audience(),
            locale));
    choices.add(access(asked.wish().stepFree(), locale));
    if (!languages.isEmpty()) choices.add(language(languages, asked.wish().language(), locale));
    choices.add(order(asked.order(), locale));
    return choices;
  }

  private static <T> Map<T, String> codes(T[] values, Function<T, String> code) {
    var codes = new LinkedHashMap<T, String>();
    Arrays.stream(values).forEach(value -> codes.put(value, code.apply(value)));
    return codes;
  }

  private <T> Choice choice(
      String name, String topic, Map<T, String> codes, @Nullable T chosen, Locale locale) {
    var options = new ArrayList<Option>();
    options.add(new Option("", say("portal.narrow.any-" + topic, locale), chosen == null));
    codes.forEach((value, code) ->
        options.add(
            new Option(code, say("portal." + topic + "." + code, locale), value.equals(chosen))));
    return new Choice(name, say("portal.narrow." + topic, locale), options);
  }

  private Choice when(When asked, Locale locale) {
    var options = new ArrayList<Option>();
    options.add(new Option("", say("portal.narrow.any-time", locale), asked.any()));
    for (var word : When.WORDS) {
      options.add(new Option(word, say("portal.when." + word, locale), word.equals(asked.code())));
    }
    if (asked.isDay()) {
      options.add(new Option(asked.code(), words.day(LocalDate.parse(asked.code())), true));
    }
    return new Choice("quand", say("portal.narrow.when", locale), options);
  }

  private Choice access(boolean stepFree, Locale locale) {
    return new Choice(
        "plain-pied",
        say("portal.narrow.access", locale),
        List.of(
            new Option("", say("portal.narrow.any-access", locale), !stepFree),
            new Option("oui", say("portal.narrow.step-free", locale), stepFree)));
  }

  private Choice language(List<String> languages, @Nullable String chosen, Locale locale) {
    var options = new ArrayList<Option>();
    options.add(new Option("", say("portal.narrow.any-language", locale), chosen == null));
    for (var language : languages) {
      options.add(new Option(language, words.language(language), language.equals(chosen)));
    }
    return new Choice("langue", say("portal.narrow.language", locale), options);
  }

  private Choice order(Order chosen, Locale locale) {
    var options =
        Arrays.stream(Order.values())
            .map(order ->
                new Option(
                    order == Order.BEST ? "" : order.code(),
                    say("portal.order." + order.code(), locale),
                    order == chosen))
            .toList();
    return new Choice("tri", say("portal.narrow.order", locale), options);
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
