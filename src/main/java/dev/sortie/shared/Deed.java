package dev.sortie.shared;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done and that the audit log keeps, if a person or a program did it. What
 * Sortie does by itself may be told as well and is passed over.
 *
 * <p>Before and after name what changed and hold ids, keys, numbers and words of ours, never
 * anything about a contact but the id: who is erased needs no edit of the log.
 *
 * @param action what was done, as {@code <module>.<past-verb>}; the bundles have a sentence for it
 *     at {@code deed.<action>}
 * @param kind what it was done to: {@code contact}, {@code campaign}, {@code enrollment}
 * @param subject the id or key of that; empty where there is just one
 */
public record Deed(
    String action,
    String kind,
    String subject,
    Map<String, Object> before,
    Map<String, Object> after) {

  public Deed {
    before = Collections.unmodifiableMap(new TreeMap<>(before));
    after = Collections.unmodifiableMap(new TreeMap<>(after));
  }

  /** A deed of which nothing more is known yet. */
  public static Deed of(String action, String kind, Object subject) {
    return new Deed(action, kind, subject.toString(), Map.of(), Map.of());
  }

  /** The same, noting what was before; null notes nothing. */
  public Deed was(String name, @Nullable Object value) {
    return new Deed(action, kind, subject, with(before, name, value), after);
  }

  /** The same, noting what is now; null notes nothing. */
  public Deed now(String name, @Nullable Object value) {
    return new Deed(action, kind, subject, before, with(after, name, value));
  }

  /** The same, noting both where they differ. */
  public Deed changed(String name, @Nullable Object old, @Nullable Object present) {
    return Objects.equals(old, present) ? this : was(name, old).now(name, present);
  }

  private static Map<String, Object> with(
      Map<String, Object> known, String name, @Nullable Object value) {
    if (value == null) {
      return known;
    }
    Map<String, Object> more = new TreeMap<>(known);
    more.put(name, plain(value));
    return more;
  }

  /** As it is to be written: a number, a truth, a list of texts or a text. */
  private static Object plain(Object value) {
    return switch (value) {
      case Number number -> number;
      case Boolean truth -> truth;
      case Collection<?> many -> many.stream().map(String::valueOf).sorted().toList();
      default -> value.toString();
    };
  }
}
