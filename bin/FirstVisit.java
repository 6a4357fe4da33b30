import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Waits for a program that starts, then opens the pages that people open first. */
class FirstVisit {
  static final List<String> PAGES =
      List.of(
          "/",
          "/?lang=en",
          "/?lang=fr",
          "/bus",
          "/agenda.ics",
          "/demander-le-bus",
          "/connexion",
          "/accessibilite",
          "/carte.svg",
          "/assets/css/escale.css",
          "/no-such-page");

  static final HttpClient VISITOR = HttpClient.newHttpClient();

  public static void main(String[] args) throws Exception {
    for (int tries = 0; !"200".equals(open(args[0] + "/actuator/health")); tries++) {
      if (tries == 3000) throw new IllegalStateException("it does not become ready");
      Thread.sleep(200);
    }
    for (int round = 0; round < 3; round++)
      for (var page : PAGES) System.out.println(page + " " + open(args[0] + page));
  }

  static String open(String address) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html,*/*");
      return "" + VISITOR.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
