package dev.sortie.webhook;

import dev.sortie.shared.DataDirectory;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells other programs what happened, by a POST that is signed in the manner of Standard Webhooks
 * 1.0 ({@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}). Follows no
 * redirection, sends no cookie, knows no proxy, and calls nobody in our own network whom the
 * settings do not name.
 */
@Service
public final class Webhooks {

  private static final Logger log = LoggerFactory.getLogger(Webhooks.class);

  private static final int AT_ONCE = 32;
  private static final int AT_ONCE_PER_HOST = 8;

  private static final int READ = 8192;

  private final WebhookSettings settings;
  private final WebhookSecret secret;
  private final InstantSource time;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService ends =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-ends").factory());

  Webhooks(WebhookSettings settings, DataDirectory data, SecureRandom random, InstantSource time) {
    this.settings = settings;
    this.secret = WebhookSecret.in(data, random);
    this.time = time;
    this.client = client(settings);
  }

  /**
   * Calls once, and waits for the answer, {@link #longest()} at most. The same call twice arrives
   * twice, with the same id.
   */
  public WebhookOutcome call(WebhookCall call) {
    URI url = call.url();
    if (!isAllowed(url)) {
      return new WebhookOutcome.Refused(
          "Expected https:// and a host, or a host of sortie.webhook.inside-hosts, but was " + url);
    }
    HttpPost post = new HttpPost(url);
    Instant now = time.instant();
    post.setHeader("webhook-id", call.id());
    post.setHeader("webhook-timestamp", now.getEpochSecond());
    post.setHeader("webhook-signature", secret.signature(call.id(), now, call.json()));
    post.setEntity(new StringEntity(call.json(), ContentType.APPLICATION_JSON));
    // The timeouts of the connection begin anew with each piece of an answer.
    ScheduledFuture<?> end =
        ends.schedule(post::abort, longest().toMillis(), TimeUnit.MILLISECONDS);
    try {
      ClassicHttpResponse answer =
          client.executeOpen(RoutingSupport.determineHost(post), post, null);
      int status = answer.getCode();
      leave(post, answer);
      return outcome(url, status);
    } catch (WorldOnly.InsideException inside) {
      return new WebhookOutcome.Refused(
          url.getHost()
              + " is in our own network, and sortie.webhook.inside-hosts does not name it");
    } catch (ConnectionRequestTimeoutException crowded) {
      return new WebhookOutcome.NoPlace(url.getHost());
    } catch (IOException away) {
      return new WebhookOutcome.NotNow(url.getHost() + " did not answer: " + away);
    } catch (HttpException wrong) {
      return new WebhookOutcome.Refused(url + " can not be called: " + wrong.getMessage());
    } finally {
      end.cancel(false);
    }
  }

  /** How long a call blocks at most. */
  public Duration longest() {
    return settings.longest();
  }

  /**
   * What the other side says beyond its status is not heeded. A short answer is read to its end, so
   * that the connection can be used again; one that goes on and on is left.
   */
  private static void leave(HttpPost post, ClassicHttpResponse answer) {
    try (answer) {
      HttpEntity entity = answer.getEntity();
      if (entity != null && entity.getContent().readNBytes(READ).length == READ) {
        post.abort();
      }
    } catch (IOException broken) {
      log.debug("The answer of {} broke off", post.getAuthority(), broken);
    }
  }

  private boolean isAllowed(URI url) {
    if (url.getHost() == null || url.getRawUserInfo() != null) {
      return false;
    }
    return "https".equalsIgnoreCase(url.getScheme())
        || ("http".equalsIgnoreCase(url.getScheme()) && settings.isInside(url.getHost()));
  }

  private static WebhookOutcome outcome(URI url, int status) {
    String answered = url.getHost() + " answered " + status;
    if (status >= 200 && status < 300) {
      return new WebhookOutcome.Taken(status);
    }
    return switch (status) {
      case 408, 425, 429 -> new WebhookOutcome.NotNow(answered);
      default ->
          status >= 500
              ? new WebhookOutcome.NotNow(answered)
              : new WebhookOutcome.Refused(answered);
    };
  }

  private static CloseableHttpClient client(WebhookSettings settings) {
    Timeout answer = Timeout.of(settings.answerTimeout());
    ConnectionConfig connection =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.connectTimeout()))
            .setSocketTimeout(answer)
            .build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new WorldOnly(settings))
                .setDefaultConnectionConfig(connection)
                .setMaxConnTotal(AT_ONCE)
                .setMaxConnPerRoute(AT_ONCE_PER_HOST)
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(answer)
                .setConnectionRequestTimeout(answer)
                .build())
        .setUserAgent("Sortie")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  @PreDestroy
  void close() throws IOException {
    ends.shutdownNow();
    client.close();
  }
}
