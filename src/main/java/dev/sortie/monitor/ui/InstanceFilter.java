package dev.sortie.monitor.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactLookup;
import dev.sortie.monitor.InstanceQuery;
import dev.sortie.monitor.ObstacleKind;
import dev.sortie.monitor.TimeRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the page about instances is asked for, as people say it and as its address holds it.
 *
 * @param contact an address or a number of a contact; empty for all
 * @param obstacle of those that need a person, only what this keeps; null for all
 */
record InstanceFilter(
    String contact,
    @Nullable CampaignKey campaign,
    @Nullable Integer version,
    @Nullable String element,
    @Nullable InstanceStatus status,
    @Nullable ObstacleKind obstacle,
    Days entered,
    Days ended) {

  /** Everything. */
  static final InstanceFilter ALL =
      new InstanceFilter("", null, null, null, null, null, Days.ANY, Days.ANY);

  /** First and last day, each of them within; null = open. */
  record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    static final Days ANY = new Days(null, null);

    TimeRange in(ZoneId zone) {
      return new TimeRange(
          first == null ? null : first.atStartOfDay(zone).toInstant(),
          last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }

  /** What an address asks for; what can not be understood of it is passed over. */
  static InstanceFilter of(QueryParameters address) {
    return new InstanceFilter(
        address.getSingleParameter("contact").orElse(""),
        value(address, "campaign", CampaignKey::tryParse),
        value(address, "version", InstanceFilter::number),
        address.getSingleParameter("step").filter(step -> !step.isBlank()).orElse(null),
        value(address, "status", InstanceStatus::named),
        value(address, "obstacle", ObstacleKind::named),
        new Days(
            value(address, "entered-from", InstanceFilter::day),
            value(address, "entered-until", InstanceFilter::day)),
        new Days(
            value(address, "ended-from", InstanceFilter::day),
            value(address, "ended-until", InstanceFilter::day)));
  }

  /** What follows the question mark of the page's address. */
  QueryParameters address() {
    Map<String, String> parameters = new TreeMap<>();
    put(parameters, "contact", contact.isBlank() ? null : contact.strip());
    put(parameters, "campaign", campaign);
    put(parameters, "version", version);
    put(parameters, "step", element);
    put(parameters, "status", status == null ? null : status.word());
    put(parameters, "obstacle", obstacle == null ? null : obstacle.word());
    put(parameters, "entered-from", entered.first());
    put(parameters, "entered-until", entered.last());
    put(parameters, "ended-from", ended.first());
    put(parameters, "ended-until", ended.last());
    return QueryParameters.simple(parameters);
  }

  /** The same, but at this step only, or anywhere. */
  InstanceFilter at(@Nullable String step) {
    return new InstanceFilter(contact, campaign, version, step, status, obstacle, entered, ended);
  }

  InstanceQuery query(ContactLookup contacts, ZoneId zone) {
    return new InstanceQuery(
        contact.isBlank() ? null : contacts.meant(contact),
        campaign,
        version,
        element,
        status == null ? Set.of() : status.states(),
        status != null && status.stuck(),
        obstacle,
        status == null ? null : status.exit(),
        entered.in(zone),
        ended.in(zone));
  }

  private static <T> @Nullable T value(
      QueryParameters address, String name, Function<String, Optional<T>> read) {
    return address.getSingleParameter(name).flatMap(read).orElse(null);
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
  }
}
