package dev.sortie.enrollment;

import java.util.Arrays;
import java.util.Optional;

/** The three doors of a campaign, as its diagram has them. */
public enum ExitReason {
  /** A goal of the campaign is reached. */
  CONVERTED("exit_Converted", "sortie.contact-converted"),
  /** The contact may not be written to any more. */
  UNSUBSCRIBED("exit_Unsubscribed", "sortie.contact-unsubscribed"),
  /** Another campaign took over, or an operator took the contact out. */
  SUPERSEDED("exit_Superseded", "sortie.campaign-started");

  private final String boundaryEvent;
  private final String message;

  ExitReason(String boundaryEvent, String message) {
    this.boundaryEvent = boundaryEvent;
    this.message = message;
  }

  /** The element id of the boundary event. */
  public String boundaryEvent() {
    return boundaryEvent;
  }

  /** The name of the message that the boundary event waits for. */
  public String message() {
    return message;
  }

  /** The door that this boundary event is; empty for any other element. */
  public static Optional<ExitReason> ofBoundaryEvent(String elementId) {
    return Arrays.stream(values()).filter(door -> door.boundaryEvent.equals(elementId)).findFirst();
  }
}
