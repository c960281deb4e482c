package dev.sortie.enrollment;

/** Somebody else carries a batch out by now, since this one was silent for too long. */
final class ClaimLostException extends RuntimeException {

  private ClaimLostException(String message) {
    super(message);
  }

  static ClaimLostException of(EnrollmentBatchRepository.Claim claim) {
    return new ClaimLostException(
        "Expected to carry out batch %s by attempt %d, but another began it again"
            .formatted(claim.id(), claim.attempt()));
  }
}
