package dev.sortie.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.sortie.audit.AuditQuery;
import dev.sortie.audit.Author;
import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.shared.EmailAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the page is asked for, as people say it and as its address holds it.
 *
 * @param subject address of a contact, or any id or key; empty for all
 * @param first day, within; null = open
 * @param last day, within; null = open
 */
record AuditFilter(
    AuditQuery.@Nullable Who who,
    @Nullable String action,
    String subject,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {

  /** Everything. */
  static final AuditFilter ALL = new AuditFilter(null, null, "", null, null);

  /** What an address asks for; what can not be understood of it is passed over. */
  static AuditFilter of(QueryParameters address) {
    return new AuditFilter(
        value(address, "who", AuditFilter::who),
        address.getSingleParameter("action").filter(it -> !it.isBlank()).orElse(null),
        address.getSingleParameter("subject").orElse(""),
        value(address, "from", AuditFilter::day),
        value(address, "until", AuditFilter::day));
  }

  /** What follows the question mark of the page's address. */
  QueryParameters address() {
    Map<String, String> parameters = new TreeMap<>();
    put(parameters, "who", who == null ? null : word(who));
    put(parameters, "action", action);
    put(parameters, "subject", subject.isBlank() ? null : subject.strip());
    put(parameters, "from", first);
    put(parameters, "until", last);
    return QueryParameters.simple(parameters);
  }

  AuditQuery query(Contacts contacts, ZoneId zone) {
    return new AuditQuery(
        who,
        action,
        subject.isBlank() ? null : about(contacts),
        first == null ? null : first.atStartOfDay(zone).toInstant(),
        last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** The log knows contacts by their ids alone. */
  private String about(Contacts contacts) {
    String text = subject.strip();
    return EmailAddress.tryParse(text)
        .flatMap(contacts::find)
        .map(Contact::id)
        .map(Object::toString)
        .orElse(text);
  }

  private static String word(AuditQuery.Who who) {
    String kind = who.kind().name().toLowerCase(Locale.ROOT);
    return who.name().isEmpty() ? kind : kind + ":" + who.name();
  }

  private static Optional<AuditQuery.Who> who(String text) {
    String[] parts = text.split(":", 2);
    return Arrays.stream(Author.Kind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(parts[0]))
        .findAny()
        .map(kind -> new AuditQuery.Who(kind, parts.length == 1 ? "" : parts[1]));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static <T> @Nullable T value(
      QueryParameters address, String name, Function<String, Optional<T>> read) {
    return address.getSingleParameter(name).flatMap(read).orElse(null);
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
  }
}
