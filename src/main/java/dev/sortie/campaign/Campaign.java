package dev.sortie.campaign;

import dev.sortie.modelcheck.Trigger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is live now.
 *
 * @param rules who enters it and what ends it
 * @param group a word that puts campaigns together, on screens and in rules; null where there is
 *     none
 * @param live the version that new contacts get
 * @param state whether it runs and lets people in
 */
public record Campaign(
    CampaignKey key,
    LocalizedText name,
    LocalizedText description,
    CampaignRules rules,
    @Nullable String group,
    CampaignVersion live,
    CampaignState state) {

  /** What means that a contact has converted. */
  public List<Trigger> goals() {
    return rules.goals();
  }

  /** Which campaigns a contact leaves by entering this one; never itself. */
  public Others supersedes() {
    return rules.supersedes();
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
