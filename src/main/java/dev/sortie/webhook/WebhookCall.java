package dev.sortie.webhook;

import java.net.URI;

/**
 * One message to another program.
 *
 * @param id the same for each try, so that the other side can pass over what it has had: letters,
 *     digits, hyphens and underscores
 * @param url where it goes
 * @param json what it says
 */
public record WebhookCall(String id, URI url, String json) {

  public WebhookCall {
    if (!id.matches("[A-Za-z0-9_-]{1,200}")) {
      throw new IllegalArgumentException("Expected an id of word characters, but was " + id);
    }
  }
}
