package dev.sortie.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in the answers of the API.
 *
 * @param supersedes keys of other campaigns, or {@code all} alone
 * @param version the number of the live version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignAnswer(
    String key,
    Map<String, String> name,
    Map<String, String> description,
    List<String> goals,
    List<String> supersedes,
    @Nullable String group,
    int version,
    Instant publishedAt,
    String publishedBy) {

  static CampaignAnswer of(Campaign campaign) {
    return new CampaignAnswer(
        campaign.key().value(),
        languages(campaign.name()),
        languages(campaign.description()),
        campaign.goals().stream().sorted().toList(),
        supersedes(campaign.supersedes()),
        campaign.group(),
        campaign.live().number(),
        campaign.live().publishedAt(),
        campaign.live().publishedBy());
  }

  private static Map<String, String> languages(LocalizedText text) {
    return text.french().isBlank()
        ? Map.of("en", text.english())
        : Map.of("en", text.english(), "fr", text.french());
  }

  private static List<String> supersedes(Supersedes rule) {
    return switch (rule) {
      case Supersedes.None none -> List.of();
      case Supersedes.All all -> List.of("all");
      case Supersedes.Named named ->
          named.campaigns().stream().map(CampaignKey::value).sorted().toList();
    };
  }
}
