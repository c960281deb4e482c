package dev.sortie.sending;

import java.util.UUID;

/** Names one send: one mail of one step to one contact, however often it is tried. */
public record SendId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
