package dev.sortie.shared;

import java.util.Arrays;
import java.util.List;

/**
 * The caller, a person or a program, asked for something that can not be done as asked. Nothing was
 * changed when it is thrown.
 *
 * <p>It carries no sentence but the key of one: {@code problem.<key>.title} and {@code
 * problem.<key>.detail} in the message bundles, filled with the arguments in the reader's language.
 */
public abstract class RequestException extends RuntimeException {

  /** What is wrong, as far as a caller's program must know. */
  public enum Kind {
    /** The request itself is wrong; the same one will never work. */
    INVALID(400),
    /** Nobody is known by this key or token. */
    UNAUTHENTICATED(401),
    /** Known, but not allowed to do this. */
    FORBIDDEN(403),
    /** What the request names does not exist. */
    NOT_FOUND(404),
    /** The request does not fit the present state. */
    CONFLICT(409),
    /** More than we take in one piece. */
    TOO_LARGE(413),
    /** Understood, but its content breaks a rule. */
    UNPROCESSABLE(422),
    /** Too often; later it works. */
    TOO_MANY(429),
    /** A part of Sortie is away; later it works. */
    UNAVAILABLE(503),
    /** No room to keep what was sent. */
    NO_SPACE(507);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status code (RFC 9110 section 15) that says this. */
    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final String key;
  private final transient List<Object> arguments;

  protected RequestException(Kind kind, String key, Object... arguments) {
    super(key + " " + Arrays.toString(arguments));
    this.kind = kind;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public Kind kind() {
    return kind;
  }

  /** The part of the bundle keys between {@code problem.} and {@code .title}. */
  public String key() {
    return key;
  }

  /** What the placeholders of the sentence stand for, in order. */
  public List<Object> arguments() {
    return arguments;
  }
}
