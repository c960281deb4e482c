package dev.sortie.feedback;

import dev.sortie.outbox.OutboxMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who follows the links of a mail: a person, a mail program or a scanner. */
final class Reader {

  private static final Pattern PAGE = Pattern.compile("List-Unsubscribe:\\s*<([^>]+)>");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>)]+");
  private static final Pattern ON_PAGE = Pattern.compile("(?:href|action)=\"([^\"]*)\"");

  private final HttpClient http;

  Reader() {
    this.http = HttpClient.newHttpClient();
  }

  /** One whose tries are counted by themselves: any address of 127/8 is this machine. */
  Reader(String localAddress) throws UnknownHostException {
    this.http = HttpClient.newBuilder().localAddress(InetAddress.getByName(localAddress)).build();
  }

  /** The page that List-Unsubscribe names. */
  static URI page(OutboxMail mail) {
    Matcher header = PAGE.matcher(mail.headers());
    if (!header.find()) {
      throw new AssertionError("Expected List-Unsubscribe in " + mail.headers());
    }
    return URI.create(header.group(1));
  }

  /** Everything in the mail that leads to this installation. */
  static Set<URI> links(OutboxMail mail) {
    Set<URI> found = new LinkedHashSet<>(Set.of(page(mail)));
    String all = mail.html() + " " + mail.text();
    ADDRESS
        .matcher(all)
        .results()
        .map(link -> URI.create(link.group().replace("&amp;", "&")))
        .filter(link -> link.getAuthority().equals(page(mail).getAuthority()))
        .forEach(found::add);
    return found;
  }

  /** Everything on a page that leads somewhere, forms too. */
  Set<URI> linksOn(URI page) throws IOException, InterruptedException {
    Set<URI> found = new LinkedHashSet<>();
    ON_PAGE
        .matcher(get(page).body())
        .results()
        .forEach(link -> found.add(page.resolve(link.group(1))));
    return found;
  }

  HttpResponse<String> get(URI link) throws IOException, InterruptedException {
    return call("GET", link, Map.of("Accept-Language", "en"));
  }

  HttpResponse<String> post(URI link, String form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> call(String method, URI link, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(link).method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  static URI below(URI page, String path) {
    return URI.create(page + "/" + path);
  }
}
