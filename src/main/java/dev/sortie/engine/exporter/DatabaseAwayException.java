package dev.sortie.engine.exporter;

/**
 * The database does not take rows for now. The broker logs it at each attempt, so without trace.
 */
final class DatabaseAwayException extends RuntimeException {

  DatabaseAwayException() {
    super("the database does not take rows; the record is brought again", null, false, false);
  }
}
