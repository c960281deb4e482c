package dev.sortie.shared;

import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is not there for the moment from everything else that can go wrong. */
public final class DatabaseAway {

  private DatabaseAway() {}

  /** Whether the same work is likely to succeed once the database is back. */
  public static boolean caused(Throwable failure) {
    return Stream.iterate(failure, Throwable::getCause)
        .takeWhile(cause -> cause != null)
        .limit(20)
        .anyMatch(DatabaseAway::isAway);
  }

  private static boolean isAway(Throwable cause) {
    return cause instanceof DataAccessResourceFailureException
        || cause instanceof TransientDataAccessException
        || cause instanceof CannotCreateTransactionException
        || cause instanceof TransactionSystemException;
  }
}
