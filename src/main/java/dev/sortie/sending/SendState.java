package dev.sortie.sending;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a send is in its life.
 *
 * <p>{@link #NEXT} is the whole truth about what may follow what; every statement that moves a row
 * takes the states that it may move from out of it.
 */
public enum SendState {
  /** A guard keeps it back until a time, or the template must be mended first. */
  HELD,
  /** In the hands of SMTP since the commit that said so. */
  TRANSMITTING,
  /** A mail server took it; what happens behind that server is another matter. */
  ACCEPTED,
  /** It never leaves: a guard or a mail server said no for good. */
  REFUSED,
  /** A mail server or the way to it said: later. Nothing was handed over. */
  DEFERRED,
  /**
   * The final dot went out and no answer came back, or the one who sent it died: it may have
   * arrived. Never repeated by itself.
   */
  UNKNOWN,
  /** The contact left before it did. */
  CANCELLED;

  private static final Map<SendState, Set<SendState>> NEXT =
      new EnumMap<>(
          Map.of(
              HELD, EnumSet.of(HELD, TRANSMITTING, REFUSED, CANCELLED),
              DEFERRED, EnumSet.of(HELD, TRANSMITTING, REFUSED, CANCELLED),
              TRANSMITTING, EnumSet.of(ACCEPTED, REFUSED, DEFERRED, UNKNOWN, CANCELLED),
              // Given up as dead, the one who sent it came back with the answer.
              UNKNOWN, EnumSet.of(ACCEPTED, REFUSED),
              ACCEPTED, EnumSet.noneOf(SendState.class),
              REFUSED, EnumSet.noneOf(SendState.class),
              CANCELLED, EnumSet.noneOf(SendState.class)));

  /** Whether this state may be followed by that one. */
  public boolean mayBecome(SendState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether the mail is over, as far as we do something about it by ourselves. */
  public boolean isSettled() {
    return switch (this) {
      case ACCEPTED, REFUSED, UNKNOWN, CANCELLED -> true;
      case HELD, TRANSMITTING, DEFERRED -> false;
    };
  }

  /** The states from which this one may follow. */
  List<SendState> before() {
    return Arrays.stream(values()).filter(state -> state.mayBecome(this)).toList();
  }
}
