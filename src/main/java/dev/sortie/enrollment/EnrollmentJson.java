package dev.sortie.enrollment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enrollment as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnrollmentJson(
    UUID id,
    UUID contact,
    String campaign,
    UUID campaignVersion,
    EnrollmentState state,
    @Nullable String processInstanceKey,
    @Nullable ExitReason exitReason,
    Instant enteredAt,
    @Nullable Instant startedAt,
    @Nullable Instant exitingAt,
    @Nullable Instant endedAt) {

  /** Keys are 64 bits wide; as numbers, JavaScript would round them. */
  static EnrollmentJson of(Enrollment enrollment) {
    Long key = enrollment.processInstanceKey();
    return new EnrollmentJson(
        enrollment.id().value(),
        enrollment.contact().value(),
        enrollment.campaign().value(),
        enrollment.version().value(),
        enrollment.state(),
        key == null ? null : key.toString(),
        enrollment.exitReason(),
        enrollment.enteredAt(),
        enrollment.startedAt(),
        enrollment.exitingAt(),
        enrollment.endedAt());
  }
}
