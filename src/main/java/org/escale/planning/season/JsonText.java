package org.escale.planning.season;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Strict JSON: UTF-8 without a mark, no field twice in an object, nothing after the value. */
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();
  private final JsonParser parser;
  private final Map<String, String> known = new HashMap<>();

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * @throws Malformed when these bytes are not one JSON value
   */
  static JsonField read(byte[] bytes) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), decoded(bytes))) {
      if (parser.nextToken() == null) {
        throw new Malformed("", "is empty");
      }
      var value = new JsonText(parser).value();
      if (parser.nextToken() != null) {
        throw new Malformed("", "goes on after its end");
      }
      return new JsonField(value, "");
    } catch (JacksonException e) {
      throw new Malformed("", "line " + line(e) + ": " + e.getOriginalMessage());
    }
  }

  private static String line(JacksonException e) {
    return e.getLocation() == null ? "?" : Integer.toString(e.getLocation().getLineNr());
  }

  private static String decoded(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.startsWith("\uFEFF")) {
        throw new Malformed("", "begins with a byte order mark");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new Malformed("", "is not UTF-8");
    }
  }

  private @Nullable Object value() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> shared(parser.getString());
      case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> null;
    };
  }

  private Map<String, @Nullable Object> object() {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = shared(parser.currentName());
      if (fields.containsKey(name)) {
        throw new Malformed("", "the field '" + name + "' is given twice in one object");
      }
      parser.nextToken();
      fields.put(name, value());
    }
    return fields;
  }

  private List<@Nullable Object> list() {
    var elements = new ArrayList<@Nullable Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value());
    }
    return elements;
  }

  /**
   * The same text is kept once: a large season repeats its dates and slots half a million times.
   */
  private String shared(String text) {
    var first = known.putIfAbsent(text, text);
    return first == null ? text : first;
  }
}
