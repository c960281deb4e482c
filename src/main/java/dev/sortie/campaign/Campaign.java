package dev.sortie.campaign;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is live now.
 *
 * @param goals names of the events that mean a contact has converted
 * @param supersedes which campaigns a contact leaves by entering this one
 * @param group a word that puts campaigns together on screens; null where there is none
 * @param live the version that new contacts get
 */
public record Campaign(
    CampaignKey key,
    LocalizedText name,
    LocalizedText description,
    Set<String> goals,
    Supersedes supersedes,
    @Nullable String group,
    CampaignVersion live) {

  public Campaign {
    goals = Set.copyOf(goals);
  }

  /** Its name for somebody who reads this language. */
  public String name(Locale locale) {
    return name.in(locale);
  }

  /** Its description for somebody who reads this language; empty where there is none. */
  public String description(Locale locale) {
    return description.in(locale);
  }
}
