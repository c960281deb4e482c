package dev.sortie.feedback;

import dev.sortie.campaign.Topic;
import java.util.List;

/** What a contact changed: the topics that they left and those that they took again. */
record Choice(List<Topic> left, List<Topic> taken) {

  static final Choice NONE = new Choice(List.of(), List.of());

  boolean isNothing() {
    return left.isEmpty() && taken.isEmpty();
  }
}
