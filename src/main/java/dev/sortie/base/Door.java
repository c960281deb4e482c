package dev.sortie.base;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Arrays;
import java.util.Optional;

/**
 * The three ways out of a campaign, with the icon, colour and word that stand for each wherever an
 * exit is shown. Colour never stands alone.
 */
public enum Door {
  /** A goal of the campaign is reached. */
  CONVERTED("exit_Converted"),
  /** The contact wants no more mail, or can get none. */
  UNSUBSCRIBED("exit_Unsubscribed"),
  /** Another campaign took over. */
  MOVED_ON("exit_Superseded");

  private final String elementId;

  Door(String elementId) {
    this.elementId = elementId;
  }

  /** The boundary event of this door in every campaign's diagram. */
  public String elementId() {
    return elementId;
  }

  /** Bundle key of the word: Converted, Unsubscribed, Moved on. */
  public String labelKey() {
    return "shared.door." + token();
  }

  /** The CSS custom property that holds the colour, ready for {@code var()}. */
  public String colorToken() {
    return "--sortie-door-" + token();
  }

  /** A new icon in the colour of the door. */
  public SvgIcon icon() {
    SvgIcon icon = Symbol.named("door-" + token());
    icon.getStyle().set("color", "var(" + colorToken() + ")");
    return icon;
  }

  /** The door that this boundary event of a diagram is. */
  public static Optional<Door> ofElement(String elementId) {
    return Arrays.stream(values()).filter(door -> door.elementId.equals(elementId)).findFirst();
  }

  /** The name in style sheets and bundles. */
  String token() {
    return switch (this) {
      case CONVERTED -> "converted";
      case UNSUBSCRIBED -> "unsubscribed";
      case MOVED_ON -> "moved-on";
    };
  }
}
