package dev.sortie.modelcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to a contact and that a rule waits for. As people write it:
 *
 * <pre>
 * order.placed                        an event
 * order.placed when total &gt;= 50       an event whose properties fulfil a FEEL expression
 * tag:customer                        the tag is given
 * -tag:prospect                       the tag is taken away
 * </pre>
 */
public sealed interface Trigger {

  /**
   * An event of this name.
   *
   * @param condition FEEL over the event's properties; null where any will do
   */
  record Event(String name, @Nullable String condition) implements Trigger {}

  /** The contact is given this tag. */
  record TagGiven(String tag) implements Trigger {}

  /** This tag is taken from the contact. */
  record TagTaken(String tag) implements Trigger {}

  /** The trigger that this text means; empty where it means none. Conditions are not looked at. */
  static Optional<Trigger> tryParse(String text) {
    String stripped = text.strip();
    if (stripped.startsWith("tag:")) {
      return tag(stripped.substring(4)).map(TagGiven::new);
    }
    if (stripped.startsWith("-tag:")) {
      return tag(stripped.substring(5)).map(TagTaken::new);
    }
    Matcher event = Syntax.EVENT.matcher(stripped);
    return event.matches()
        ? Optional.of(new Event(event.group(1), event.group(2)))
        : Optional.empty();
  }

  /** Splits a list at its commas, but not at those within brackets or quotes of a condition. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < list.length(); i++) {
      char sign = list.charAt(i);
      quoted ^= sign == '"';
      if (!quoted) {
        depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
      }
      if (sign == ',' && !quoted && depth <= 0) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(sign);
      }
    }
    parts.add(part.toString().strip());
    return parts.stream().filter(text -> !text.isEmpty()).toList();
  }

  /** As it is written; parsing it again gives the same trigger. */
  default String text() {
    return switch (this) {
      case Event(String name, String condition) ->
          condition == null ? name : name + " when " + condition;
      case TagGiven(String tag) -> "tag:" + tag;
      case TagTaken(String tag) -> "-tag:" + tag;
    };
  }

  private static Optional<String> tag(String text) {
    String tag = text.strip().toLowerCase(Locale.ROOT);
    return tag.isEmpty() ? Optional.empty() : Optional.of(tag);
  }

  /** How an event trigger is written. */
  final class Syntax {

    private static final Pattern EVENT =
        Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)(?:\\s+when\\s+(\\S.*))?", Pattern.DOTALL);

    private Syntax() {}
  }
}
