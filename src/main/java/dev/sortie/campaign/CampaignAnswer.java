package dev.sortie.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sortie.modelcheck.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in the answers of the API.
 *
 * @param goals triggers, as the file writes them
 * @param supersedes keys of other campaigns and {@code group:} names, or {@code all} alone; the
 *     other rules about campaigns likewise
 * @param onUnsubscribe {@code leaves} or {@code stays}
 * @param status {@code live}, {@code paused}, {@code closed} or {@code archived}
 * @param entries {@code open} or {@code closed}
 * @param version the number of the live version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignAnswer(
    String key,
    Map<String, String> name,
    Map<String, String> description,
    List<String> goals,
    String afterGoal,
    List<String> supersedes,
    List<String> keepsOutIn,
    List<String> keepsOutWasIn,
    List<String> startsOn,
    String onUnsubscribe,
    @Nullable String topic,
    @Nullable String group,
    String status,
    String entries,
    int version,
    Instant publishedAt,
    String publishedBy) {

  static CampaignAnswer of(Campaign campaign) {
    return new CampaignAnswer(
        campaign.key().value(),
        languages(campaign.name()),
        languages(campaign.description()),
        texts(campaign.goals()),
        campaign.rules().afterGoal().text(),
        campaign.supersedes().words(),
        campaign.rules().keepsOutIn().words(),
        campaign.rules().keepsOutWasIn().words(),
        texts(campaign.rules().startsOn()),
        campaign.rules().staysOnUnsubscribe() ? "stays" : "leaves",
        Optional.ofNullable(campaign.rules().topic()).map(Topic::key).orElse(null),
        campaign.group(),
        campaign.state().status().word(),
        CampaignStates.entries(campaign.state()),
        campaign.live().number(),
        campaign.live().publishedAt(),
        campaign.live().publishedBy());
  }

  private static Map<String, String> languages(LocalizedText text) {
    return text.french().isBlank()
        ? Map.of("en", text.english())
        : Map.of("en", text.english(), "fr", text.french());
  }

  private static List<String> texts(List<Trigger> triggers) {
    return triggers.stream().map(Trigger::text).sorted().toList();
  }
}
