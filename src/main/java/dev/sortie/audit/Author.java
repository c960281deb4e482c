package dev.sortie.audit;

/**
 * Who did something.
 *
 * @param id of the account or key; empty where there is none
 * @param name of the account or key as it was then; empty where there is none
 */
public record Author(Kind kind, String id, String name) {

  /** What somebody is known by. */
  public enum Kind {
    /** A person who is logged in. */
    ACCOUNT,
    /** A program, by its API key. */
    KEY,
    /** Somebody at the machine itself, by the launcher. */
    LAUNCHER,
    /** Somebody without a login: on a public page, or who tries to log in. */
    VISITOR
  }

  /** Somebody at the machine itself. */
  public static final Author LAUNCHER = new Author(Kind.LAUNCHER, "", "");

  /** Somebody whom we do not know. */
  public static final Author VISITOR = new Author(Kind.VISITOR, "", "");
}
