package dev.sortie.monitor.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.monitor.LiveScope;
import dev.sortie.monitor.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see on a campaign's live page, as its address holds it.
 *
 * @param version number of the one version whose numbers are shown; null = all versions on the
 *     newest diagram
 * @param days means something with {@link Period#DAYS} alone
 */
record LiveChoice(@Nullable Integer version, Period period, InstanceFilter.Days days, Heat heat) {

  /** Everything, as it is without having chosen. */
  static final LiveChoice EVERYTHING =
      new LiveChoice(null, Period.ALL, InstanceFilter.Days.ANY, Heat.NONE);

  /** What an address asks for; what can not be understood of it is passed over. */
  static LiveChoice of(QueryParameters address) {
    return new LiveChoice(
        value(address, "version", LiveChoice::number).orElse(null),
        value(address, "period", Period::named).orElse(Period.ALL),
        new InstanceFilter.Days(
            value(address, "from", LiveChoice::day).orElse(null),
            value(address, "until", LiveChoice::day).orElse(null)),
        value(address, "heat", Heat::named).orElse(Heat.NONE));
  }

  /** What follows the question mark of the page's address. */
  QueryParameters address() {
    Map<String, String> parameters = new TreeMap<>();
    if (version != null) {
      parameters.put("version", version.toString());
    }
    if (period != Period.ALL) {
      parameters.put("period", period.word());
    }
    if (period == Period.DAYS && days.first() != null) {
      parameters.put("from", days.first().toString());
    }
    if (period == Period.DAYS && days.last() != null) {
      parameters.put("until", days.last().toString());
    }
    if (heat != Heat.NONE) {
      parameters.put("heat", heat.word());
    }
    return QueryParameters.simple(parameters);
  }

  /**
   * The versions and the time that are meant.
   *
   * @param all versions of the campaign, newest first
   */
  LiveScope scope(CampaignVersion live, List<CampaignVersion> all, Instant now) {
    Optional<CampaignVersion> one =
        all.stream().filter(item -> Objects.equals(item.number(), version)).findFirst();
    return new LiveScope(one.orElse(live), one.map(List::of).orElse(all), time(now));
  }

  /** Days are those of a UTC clock, as the engine's tallies have them. */
  private TimeRange time(Instant now) {
    return period == Period.DAYS ? days.in(ZoneOffset.UTC) : period.until(now);
  }

  private static <T> Optional<T> value(
      QueryParameters address, String name, Function<String, Optional<T>> read) {
    return address.getSingleParameter(name).flatMap(read);
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
}
