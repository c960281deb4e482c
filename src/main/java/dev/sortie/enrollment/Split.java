package dev.sortie.enrollment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * Sends a share of the enrollments along each path. The same enrollment always takes the same path
 * at the same step, and its path at one step says nothing about that at another.
 *
 * @param weights one for each path, at least one of them positive
 */
public record Split(List<Integer> weights) {

  private static final int MOST_PATHS = 26;

  public Split {
    weights = List.copyOf(weights);
    if (weights.isEmpty()
        || weights.size() > MOST_PATHS
        || weights.stream().anyMatch(weight -> weight < 0)
        || total(weights) == 0) {
      throw new IllegalArgumentException(
          "Expected up to %d weights that are not all zero, but was %s"
              .formatted(MOST_PATHS, weights));
    }
  }

  /** Reads weights as a diagram has them: {@code 50,50}. */
  public static Split parse(String text) {
    try {
      return new Split(
          Arrays.stream(text.split(",", -1)).map(String::strip).map(Integer::valueOf).toList());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Expected weights like 50,50, but was \"%s\"".formatted(text), e);
    }
  }

  /** The path for this enrollment at this step: {@code A} for the first weight, then on. */
  public String path(EnrollmentId enrollment, String elementId) {
    long place = Long.remainderUnsigned(hash(enrollment + "/" + elementId), total(weights));
    int path = 0;
    while (place >= weights.get(path)) {
      place -= weights.get(path);
      path++;
    }
    return String.valueOf((char) ('A' + path));
  }

  private static long total(List<Integer> weights) {
    return weights.stream().mapToLong(Integer::longValue).sum();
  }

  private static long hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }
}
