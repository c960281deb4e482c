package dev.sortie;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets on the console what a person wants to read there: our own progress, why it did not start,
 * and what others warn about. Everything is in the log file.
 */
public final class ConsoleFilter extends Filter<ILoggingEvent> {

  private static final String STARTUP_FAILURE = "org.springframework.boot.diagnostics";

  /** For a command without the application, and so without its settings for the log. */
  static void silence() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext libraries) {
      libraries.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    }
  }

  @Override
  public FilterReply decide(ILoggingEvent event) {
    String logger = event.getLoggerName();
    if (logger.startsWith("dev.sortie")) {
      return FilterReply.NEUTRAL;
    }
    boolean grave = event.getLevel().isGreaterOrEqual(Level.ERROR);
    return grave || logger.startsWith(STARTUP_FAILURE) ? FilterReply.NEUTRAL : FilterReply.DENY;
  }
}
