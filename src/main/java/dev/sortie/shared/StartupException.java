package dev.sortie.shared;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sortie can not start, for a reason that the administrator can mend: a taken port, a wrong
 * password, a data folder of another version.
 *
 * <p>It carries the key of a sentence: {@code startup.<key>.problem} and {@code
 * startup.<key>.remedy} in the bundle {@code i18n/startup}. It is shown without a stack trace.
 */
public final class StartupException extends RuntimeException {

  private final String key;
  private final transient List<String> arguments;

  public StartupException(String key, @Nullable Object... arguments) {
    this(key, null, arguments);
  }

  public StartupException(String key, @Nullable Throwable cause, @Nullable Object... arguments) {
    super(key + " " + Arrays.toString(arguments), cause);
    this.key = key;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  public String key() {
    return key;
  }

  /** What the placeholders of both sentences stand for, in order. */
  public List<String> arguments() {
    return arguments;
  }
}
