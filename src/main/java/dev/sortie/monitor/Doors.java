package dev.sortie.monitor;

import dev.sortie.base.Door;

/**
 * Who is in a campaign and how the others left it, over all of its versions.
 *
 * @param inside who is in it now
 * @param converted who reached a goal
 * @param unsubscribed who wants no more mail
 * @param movedOn whom another campaign took over
 * @param finished who went through to the end
 */
public record Doors(long inside, long converted, long unsubscribed, long movedOn, long finished) {

  /** Nobody was ever in it. */
  public static final Doors NOBODY = new Doors(0, 0, 0, 0, 0);

  /** Who left through this door. */
  public long through(Door door) {
    return switch (door) {
      case CONVERTED -> converted;
      case UNSUBSCRIBED -> unsubscribed;
      case MOVED_ON -> movedOn;
    };
  }
}
