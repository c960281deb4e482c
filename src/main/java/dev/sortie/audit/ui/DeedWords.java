package dev.sortie.audit.ui;

import dev.sortie.audit.AuditEntry;
import dev.sortie.audit.AuditQuery;
import dev.sortie.audit.Author;
import dev.sortie.base.Symbol;
import dev.sortie.base.Texts;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is kept as keys, in the reader's words; the key itself where a word is missing. */
record DeedWords(Texts texts, Locale language) {

  /** The sentence of an action. */
  String action(String action) {
    return texts.find("deed." + action, language).orElse(action);
  }

  String who(AuditQuery.Who who) {
    return switch (who.kind()) {
      case ACCOUNT -> who.name();
      case KEY -> texts.get("audit.who.key", language, who.name());
      case LAUNCHER -> texts.get("audit.who.launcher", language);
      case VISITOR -> texts.get("audit.who.visitor", language);
    };
  }

  static Symbol symbol(Author.Kind kind) {
    return switch (kind) {
      case ACCOUNT -> Symbol.USER;
      case KEY -> Symbol.KEY;
      case LAUNCHER -> Symbol.DESKTOP;
      case VISITOR -> Symbol.CONTACTS;
    };
  }

  /** The names of all that changed, sorted by what they are called. */
  static Set<String> names(AuditEntry entry) {
    Set<String> names = new TreeSet<>(entry.before().keySet());
    names.addAll(entry.after().keySet());
    return names;
  }

  String name(String name) {
    return texts.find("audit.name." + name, language).orElse(name);
  }

  String value(String name, @Nullable Object value) {
    return switch (value) {
      case null -> texts.get("audit.nothing", language);
      case Boolean truth -> texts.get(truth ? "audit.yes" : "audit.no", language);
      case Collection<?> many ->
          many.stream().map(one -> value(name, one)).collect(Collectors.joining(", "));
      default -> word(name, value.toString()).orElse(value.toString());
    };
  }

  /** What changed, in one line. */
  String line(AuditEntry entry) {
    return names(entry).stream()
        .map(name -> change(name, entry.before(), entry.after()))
        .collect(Collectors.joining(" · "));
  }

  /** Names and values, in one line. */
  String values(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(it -> name(it.getKey()) + "=" + value(it.getKey(), it.getValue()))
        .collect(Collectors.joining("; "));
  }

  private String change(String name, Map<String, Object> before, Map<String, Object> after) {
    String now = value(name, after.get(name));
    return before.containsKey(name)
        ? texts.get("audit.change", language, name(name), value(name, before.get(name)), now)
        : texts.get("audit.value", language, name(name), now);
  }

  private Optional<String> word(String name, String value) {
    return texts.find("audit." + name + "." + value.toLowerCase(Locale.ROOT), language);
  }
}
