package dev.sortie.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Other campaigns, as a rule means them. Those named need not exist yet. Whether a campaign may
 * mean itself, the rule says that uses this.
 *
 * @param all every campaign
 * @param keys these
 * @param groups those of these groups
 */
public record Others(boolean all, Set<CampaignKey> keys, Set<String> groups) {

  /** No campaign. */
  public static final Others NONE = new Others(false, Set.of(), Set.of());

  private static final String ALL = "all";
  private static final String GROUP = "group:";

  public Others {
    keys = Set.copyOf(keys);
    groups = Set.copyOf(groups);
  }

  /** What the words {@code all}, {@code group:<name>} and keys mean together. */
  public static Others of(Collection<String> words) {
    return new Others(
        words.contains(ALL),
        words.stream()
            .filter(word -> !word.equals(ALL) && !word.startsWith(GROUP))
            .map(CampaignKey::new)
            .collect(Collectors.toSet()),
        words.stream()
            .filter(word -> word.startsWith(GROUP))
            .map(word -> word.substring(GROUP.length()).strip())
            .collect(Collectors.toSet()));
  }

  /** Whether the campaign of this key and group is meant. */
  public boolean names(CampaignKey key, @Nullable String group) {
    return all || keys.contains(key) || (group != null && groups.contains(group));
  }

  /** Whether this campaign is meant. */
  public boolean names(Campaign campaign) {
    return names(campaign.key(), campaign.group());
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /** The words that mean this, sorted. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    keys.forEach(key -> words.add(key.value()));
    groups.forEach(group -> words.add(GROUP + group));
    words.sort(null);
    return all ? List.of(ALL) : words;
  }
}
