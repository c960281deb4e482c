package dev.sortie.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.SortieTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger, a program and a person meet at each door. */
@SortieTest
class SecurityIT {

  @LocalServerPort private int port;
  @Autowired private ApiKeys keys;
  @Autowired private Accounts accounts;

  @Test
  void refusesAProgramWithoutAKeyAsAProblem() throws Exception {
    var answer = get("/api/campaigns", "");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
    assertThat(header(answer, "Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains("\"status\":401", "No valid API key");
  }

  @Test
  void refusesAWrongKeyAsAProblemInTheReadersLanguage() throws Exception {
    var answer =
        send(
            request("/api/campaigns")
                .header("Authorization", "Bearer sortie_wrong")
                .header("Accept-Language", "fr"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "WWW-Authenticate")).contains("invalid_token");
    assertThat(answer.body()).contains("Pas de clé d’API valable");
  }

  @Test
  void refusesWhatTheRoleMayNotAsAProblem() throws Exception {
    var answer =
        send(
            request("/api/events")
                .header("Authorization", "Bearer " + key(Role.MONITOR))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void answersAnUnknownCallWith404AndNoPage() throws Exception {
    var answer = get("/api/nonsense", "Bearer " + key(Role.MONITOR));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void neverMakesASessionForAProgram() throws Exception {
    var answer = get("/api/campaigns", "Bearer " + key(Role.MONITOR));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"MONITOR,200", "ENGINEER,200", "ADMIN,200", "MARKETER,403"})
  void showsFiguresToWhoWatches(Role role, int status) throws Exception {
    assertThat(get("/actuator/prometheus", "Bearer " + key(role)).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/prometheus", "/actuator/env", "/actuator"})
  void showsFiguresToNobodyElseNotEvenFromTheSameMachine(String path) throws Exception {
    var answer = get(path, "");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/openapi.yaml", "/u/no-such-token"})
  void publicPagesSetNoCookieAndAskForNoLogin(String path) throws Exception {
    var answer = get(path, "");

    assertThat(answer.statusCode()).isNotIn(302, 401, 403);
    assertThat(header(answer, "Set-Cookie")).isEmpty();
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/settings", "/settings/accounts", "/campaigns", "/nothing/here"})
  void sendsAStrangerToTheLogin(String path) throws Exception {
    var answer = send(request(path).header("Accept", "text/html"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).endsWith("/login");
  }

  @Test
  void theLoginPageMayBeFramedByNobodyElse() throws Exception {
    var answer = send(request("/login").header("Accept", "text/html"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    assertThat(header(answer, "Cache-Control")).contains("no-");
    assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'self'");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void letsAPersonInByNameAndPasswordAndOutWhenLocked() throws Exception {
    String name = "p" + UUID.randomUUID().toString().substring(0, 8);
    String password = accounts.create(name, Role.MARKETER);
    var browser = browser();

    var login = login(browser, name, password);
    assertThat(login.statusCode()).isEqualTo(302);
    assertThat(header(login, "Location")).doesNotContain("/login");
    assertThat(page(browser, "/settings").statusCode()).isEqualTo(200);

    accounts.setEnabled(idOf(name), false);
    assertThat(header(page(browser, "/settings"), "Location")).endsWith("/login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing/here", "/drafts/1", "/contacts/nobody"})
  void showsAPageWhereNothingIs(String path) throws Exception {
    String name = "p" + UUID.randomUUID().toString().substring(0, 8);
    var browser = browser();
    login(browser, name, accounts.create(name, Role.MARKETER));

    var answer = page(browser, path);

    assertThat(answer.statusCode()).isNotEqualTo(403);
    assertThat(header(answer, "Content-Type")).startsWith("text/html");
    assertThat(answer.body()).isNotEmpty();
  }

  @Test
  void tellsWhenThereWereTooManyTries() throws Exception {
    String name = "p" + UUID.randomUUID().toString().substring(0, 8);
    var browser = browser();
    for (int i = 0; i < 10; i++) {
      assertThat(header(login(browser, name, "wrong"), "Location")).endsWith("/login?error");
    }

    assertThat(header(login(browser, name, "wrong"), "Location")).endsWith("/login?locked");
  }

  @Test
  void refusesAPostOfAForeignPage() throws Exception {
    String name = "p" + UUID.randomUUID().toString().substring(0, 8);
    var browser = browser();
    login(browser, name, accounts.create(name, Role.MARKETER));

    var answer =
        browser.send(
            request("/logout").POST(HttpRequest.BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(page(browser, "/settings").statusCode()).isEqualTo(200);
  }

  private AccountId idOf(String name) {
    return accounts.all().stream()
        .filter(it -> it.name().equals(name))
        .map(Account::id)
        .findAny()
        .orElseThrow();
  }

  private String key(Role role) {
    return keys.createLocally("SecurityIT " + UUID.randomUUID(), role);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> get(String path, String authorization) throws Exception {
    var request = request(path);
    return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private HttpResponse<String> login(HttpClient browser, String name, String password)
      throws IOException, InterruptedException {
    return browser.send(
        request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password=" + password))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> page(HttpClient browser, String path)
      throws IOException, InterruptedException {
    return browser.send(
        request(path).header("Accept", "text/html").build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
