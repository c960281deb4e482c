package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.shared.RequestException;

/** A request to enroll, or to read enrollments, that can not be carried out as it is. */
public final class EnrollmentRequestException extends RequestException {

  private EnrollmentRequestException(Kind kind, String key, Object... arguments) {
    super(kind, key, arguments);
  }

  static EnrollmentRequestException keyUsedOtherwise(String idempotencyKey) {
    return new EnrollmentRequestException(
        Kind.CONFLICT, "enrollment.key-used-otherwise", idempotencyKey);
  }

  static EnrollmentRequestException entriesClosed(CampaignKey campaign) {
    return new EnrollmentRequestException(
        Kind.CONFLICT, "enrollment.entries-closed", campaign.value());
  }

  static EnrollmentRequestException tooMany(int named, int limit) {
    return new EnrollmentRequestException(
        Kind.TOO_LARGE, "enrollment.too-many-named", named, limit);
  }

  static EnrollmentRequestException noSelection() {
    return new EnrollmentRequestException(Kind.INVALID, "enrollment.no-selection");
  }

  static EnrollmentRequestException unknownState(String state) {
    return new EnrollmentRequestException(Kind.INVALID, "enrollment.unknown-state", state);
  }

  static EnrollmentRequestException noId(String text) {
    return new EnrollmentRequestException(Kind.INVALID, "enrollment.no-id", text);
  }

  static EnrollmentRequestException unknownBatch(String id) {
    return new EnrollmentRequestException(Kind.NOT_FOUND, "enrollment.unknown-batch", id);
  }
}
