package dev.sortie.exit.model;

import dev.sortie.enrollment.Enrollment;

/** How somebody stands to a campaign in which they were at least once. */
enum Stay {
  INSIDE,
  CONVERTED,
  UNSUBSCRIBED,
  SUPERSEDED,
  FINISHED,
  FAILED;

  static Stay of(Enrollment enrollment) {
    return switch (enrollment.state()) {
      case ENROLLED, ACTIVE -> INSIDE;
      case FINISHED -> FINISHED;
      case FAILED -> FAILED;
      case EXITING, EXITED -> valueOf(String.valueOf(enrollment.exitReason()));
    };
  }
}
