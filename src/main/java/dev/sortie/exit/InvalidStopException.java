package dev.sortie.exit;

import dev.sortie.shared.RequestException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A stop that can not be carried out as it was reported. Nothing was ended. */
public final class InvalidStopException extends RequestException {

  private InvalidStopException(Kind kind, String key, Object... arguments) {
    super(kind, key, arguments);
  }

  static InvalidStopException missing(String field) {
    return new InvalidStopException(Kind.INVALID, "exit.stop-field-missing", field);
  }

  /** A reason that nobody can report, or none. */
  static InvalidStopException reason(String given) {
    String known =
        Arrays.stream(ReportedStop.Reason.values())
            .map(ReportedStop.Reason::name)
            .collect(Collectors.joining(", "));
    return new InvalidStopException(Kind.INVALID, "exit.stop-reason", given, known);
  }

  /** A field that belongs to another reason: the caller may mean less than would end. */
  static InvalidStopException notWith(String field, ReportedStop.Reason reason) {
    return new InvalidStopException(Kind.INVALID, "exit.stop-field-not-with", field, reason.name());
  }

  static InvalidStopException noSuchTopic(String topic) {
    return new InvalidStopException(Kind.NOT_FOUND, "exit.stop-topic", topic);
  }

  static InvalidStopException detail(int longest) {
    return new InvalidStopException(Kind.INVALID, "exit.stop-detail", longest);
  }

  static InvalidStopException key(int longest) {
    return new InvalidStopException(Kind.INVALID, "exit.stop-key", longest);
  }

  static InvalidStopException keyUsedOtherwise(String key) {
    return new InvalidStopException(Kind.CONFLICT, "exit.stop-key-used-otherwise", key);
  }
}
