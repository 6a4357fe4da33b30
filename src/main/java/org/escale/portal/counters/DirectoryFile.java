package org.escale.portal.counters;

import java.io.Reader;
import java.util.function.ObjIntConsumer;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The national directory's file, {@code {"service": [{...}, ...]}}, some hundreds of megabytes:
 * read as a stream, one service in memory at a time. A bare array of services, as the directory's
 * API exports it, is taken too.
 */
final class DirectoryFile {
  private final JsonMapper json;

  DirectoryFile(JsonMapper json) {
    this.json = json;
  }

  /**
   * Gives each service with the line on which it begins.
   *
   * @throws UnreadableFile when it is no such file, or is cut off
   */
  void read(Reader text, ObjIntConsumer<JsonNode> services) {
    try (var parser = json.createParser(text)) {
      if (!findServices(parser)) throw unreadable("portal.counters.import.no-services");
      for (var token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        if (token != JsonToken.START_OBJECT) throw unreadable("portal.counters.import.no-services");
        var line = parser.currentTokenLocation().getLineNr();
        services.accept(parser.<JsonNode>readValueAsTree(), line);
      }
      // A file that is cut off after its array still ends too early.
      while (parser.nextToken() != null) parser.skipChildren();
    } catch (JacksonException e) {
      throw unreadable("portal.counters.import.not-json");
    }
  }

  private static boolean findServices(JsonParser parser) {
    var first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) return true;
    if (first != JsonToken.START_OBJECT) return false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (name.equals("service")) return value == JsonToken.START_ARRAY;
      parser.skipChildren();
    }
    return false;
  }

  private static UnreadableFile unreadable(String messageKey) {
    return new UnreadableFile(new ImportProblem(0, null, messageKey));
  }
}
