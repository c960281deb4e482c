package dev.sortie.base;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * A moment as people say it, "5 minutes ago", with the exact time of the user's zone on hover. What
 * it shows is right for the moment at which the page shows it.
 */
@Tag("time")
public final class RelativeTime extends Component implements HasStyle {

  private final transient Instant moment;
  private final transient InstantSource clock;

  /**
   * @param clock the application's, which the time machine may have moved
   */
  public RelativeTime(Instant moment, InstantSource clock) {
    this.moment = moment;
    this.clock = clock;
    addClassName("sortie-time");
    getElement().setAttribute("datetime", moment.toString());
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var phrase = new TimePhrase(clock.instant(), zoneOf(attached.getUI()), getLocale());
    TimePhrase.Words words = phrase.words(moment);
    getElement().setText(getTranslation(words.key(), words.count(), phrase.date(moment)));
    getElement().setAttribute("title", phrase.absolute(moment));
  }

  /** The moment as date and time of the user's zone and language. */
  public static String exactly(Instant moment, UI ui) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .localizedBy(ui.getLocale())
        .format(moment.atZone(zoneOf(ui)));
  }

  /** The zone of the user's browser, the server's until the browser told it. */
  public static ZoneId zoneOf(UI ui) {
    try {
      String id = ui.getPage().getExtendedClientDetails().getTimeZoneId();
      return id == null ? ZoneId.systemDefault() : ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return ZoneId.systemDefault();
    }
  }
}
