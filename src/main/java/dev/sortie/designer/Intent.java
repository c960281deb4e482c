package dev.sortie.designer;

import dev.sortie.modelcheck.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a campaign, before a step of it is drawn: who enters, what they are to do,
 * and how often they hear of it at most.
 *
 * @param entersOn what lets people in; null where they are chosen by hand
 * @param goal what they are to do; whoever does it leaves and gets no further mail
 * @param mails the steps that send, by their names, one to {@value MOST_MAILS}
 * @param days how long each mail is left to work before the next, from one on
 * @param pause what these waits are called
 * @param once whether somebody can enter once in their life
 */
public record Intent(
    @Nullable Trigger entersOn,
    Trigger goal,
    List<String> mails,
    int days,
    String pause,
    boolean once) {

  /** More than that is a newsletter. */
  public static final int MOST_MAILS = 6;

  public Intent {
    mails = List.copyOf(mails);
    if (mails.isEmpty() || mails.size() > MOST_MAILS || days < 1) {
      throw new IllegalArgumentException(
          "Expected 1 to %d mails some days apart, but got %d and %d"
              .formatted(MOST_MAILS, mails.size(), days));
    }
  }
}
