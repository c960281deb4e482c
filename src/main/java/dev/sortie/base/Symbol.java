package dev.sortie.base;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The icons of Sortie: line drawings in one sprite, in the colour of the text around them. */
public enum Symbol {
  CAMPAIGNS,
  CONTACTS,
  TASKS,
  EXITS,
  RESULTS,
  MONITOR,
  ENGINE,
  OUTBOX,
  SETTINGS,
  DOOR_CONVERTED,
  DOOR_UNSUBSCRIBED,
  DOOR_MOVED_ON,
  WAITING,
  HELD,
  ATTENTION,
  DONE,
  CLOCK,
  SEARCH,
  USER,
  LANGUAGE,
  LOG_OUT,
  MAIL,
  PHONE,
  DESKTOP,
  UPLOAD,
  DOWNLOAD,
  ADD,
  CLOSE,
  FORWARD,
  KEY,
  FILE,
  SORTIE;

  private static final String SPRITE = "assets/icons.svg";

  /** A new icon, hidden from screen readers: the word beside it says the same. */
  public SvgIcon icon() {
    return named(id());
  }

  /** The name within the sprite, and what {@code @Menu(icon = ..)} of a view says. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SvgIcon named(String id) {
    SvgIcon icon = new SvgIcon(SPRITE, id);
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }
}
