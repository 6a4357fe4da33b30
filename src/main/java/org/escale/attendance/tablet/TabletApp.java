package org.escale.attendance.tablet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * All files of the app, and the version they make together: the digest of them all. A device either
 * has all files of a version or goes on with the one it had.
 */
@Component
class TabletApp {
  /** The worker lies outside the version, for it is what finds a new one. */
  private static final String WORKER = "sw.js";

  private static final String FOLDER = "/tablet/";

  private static final Map<String, String> BUNDLES =
      Map.of("words-fr.json", "messages-tablet", "words-en.json", "messages-tablet_en");

  private final SortedMap<String, byte[]> files;
  private final String worker;
  private final String version;
  private final JsonMapper json;

  TabletApp(JsonMapper json) {
    this.json = json;
    files = read();
    BUNDLES.forEach(
        (file, bundle) -> files.put(file, json.writeValueAsString(words(bundle)).getBytes(UTF_8)));
    version = digest(files);
    worker = new String(files.remove(WORKER), UTF_8);
  }

  String version() {
    return version;
  }

  Optional<byte[]> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The worker, told which version it brings and of which files that consists. */
  String worker() {
    return "self.escale = %s;\n%s"
        .formatted(
            json.writeValueAsString(
                Map.of("version", version, "files", List.copyOf(files.keySet()))),
            worker);
  }

  private static SortedMap<String, byte[]> read() {
    var found = new TreeMap<String, byte[]>();
    try {
      var all = new PathMatchingResourcePatternResolver().getResources("classpath:/tablet/**/*.*");
      for (var file : all) {
        var address = file.getURL().toString();
        found.put(
            address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()),
            file.getContentAsByteArray());
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> words(String bundle) {
    try {
      Properties read =
          PropertiesLoaderUtils.loadProperties(
              new EncodedResource(new ClassPathResource(bundle + ".properties"), UTF_8));
      var words = new TreeMap<String, String>();
      read.forEach((key, text) -> words.put((String) key, (String) text));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(SortedMap<String, byte[]> files) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, bytes) -> {
        digest.update((name + '\n' + bytes.length + '\n').getBytes(UTF_8));
        digest.update(bytes);
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
