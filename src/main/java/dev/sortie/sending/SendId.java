package dev.sortie.sending;

import java.util.UUID;

/** Names one send: one mail of one step to one contact, however often it is tried. */
public record SendId(UUID value) {

  /** The variable of an instance that goes on in another's place: the mails that it takes over. */
  public static final String RESUMED = "resumedSends";

  /** The variable of an instance of somebody who was moved: the templates that they had before. */
  public static final String HAD = "mailsHad";

  @Override
  public String toString() {
    return value.toString();
  }
}
