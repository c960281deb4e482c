package dev.sortie.monitor.ui;

import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.ExitReason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may ask of the state of instances, in one word each. */
enum InstanceStatus {
  INSIDE,
  STUCK,
  LEAVING,
  CONVERTED,
  UNSUBSCRIBED,
  MOVED_ON,
  FINISHED,
  FAILED;

  /** The status that addresses call by this word. */
  static Optional<InstanceStatus> named(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }

  /** The word in addresses and bundles. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In one of these; none of them = in any. */
  Set<EnrollmentState> states() {
    return switch (this) {
      case INSIDE ->
          EnumSet.of(EnrollmentState.ENROLLED, EnrollmentState.ACTIVE, EnrollmentState.EXITING);
      case STUCK -> EnumSet.noneOf(EnrollmentState.class);
      case LEAVING -> EnumSet.of(EnrollmentState.EXITING);
      case CONVERTED, UNSUBSCRIBED, MOVED_ON -> EnumSet.of(EnrollmentState.EXITED);
      case FINISHED -> EnumSet.of(EnrollmentState.FINISHED);
      case FAILED -> EnumSet.of(EnrollmentState.FAILED);
    };
  }

  /** By this door; null = by any or by none. */
  @Nullable ExitReason exit() {
    return switch (this) {
      case CONVERTED -> ExitReason.CONVERTED;
      case UNSUBSCRIBED -> ExitReason.UNSUBSCRIBED;
      case MOVED_ON -> ExitReason.SUPERSEDED;
      case INSIDE, STUCK, LEAVING, FINISHED, FAILED -> null;
    };
  }

  boolean stuck() {
    return this == STUCK;
  }
}
