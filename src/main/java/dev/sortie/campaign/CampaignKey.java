package dev.sortie.campaign;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a campaign for machines: its BPMN process id, kebab-case. It never changes. */
public record CampaignKey(String value) {

  /** Long enough for a name, short enough for a file system and a message name. */
  public static final int MAX_LENGTH = 64;

  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public CampaignKey {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Expected a key in kebab-case, but was " + value);
    }
  }

  /** The key of this text, empty where it is none. */
  public static Optional<CampaignKey> tryParse(String text) {
    return isValid(text) ? Optional.of(new CampaignKey(text)) : Optional.empty();
  }

  /** Whether no campaign can be called so: {@code all} stands for every campaign. */
  public boolean isReserved() {
    return value.equals("all");
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isValid(String text) {
    return text.length() <= MAX_LENGTH && KEBAB.matcher(text).matches();
  }
}
