package dev.sortie.campaign;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A draft as the parameters of the statement that writes it. */
final class DraftRow {

  private DraftRow() {}

  static Map<String, @Nullable Object> of(Draft draft) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("key", draft.key().value());
    row.put("nameEn", draft.name().english());
    row.put("nameFr", draft.name().french());
    row.put("descriptionEn", draft.description().english());
    row.put("descriptionFr", draft.description().french());
    row.put("goals", draft.goals().toArray(String[]::new));
    row.put("supersedesAll", draft.supersedes() instanceof Supersedes.All);
    row.put("supersedes", superseded(draft.supersedes()));
    row.put("group", draft.group());
    row.put("bpmn", draft.files().bpmn());
    row.put("content", draft.fingerprint().bytes());
    row.put("by", draft.by());
    return row;
  }

  private static String[] superseded(Supersedes rule) {
    Set<CampaignKey> named =
        rule instanceof Supersedes.Named(Set<CampaignKey> campaigns) ? campaigns : Set.of();
    return named.stream().map(CampaignKey::value).sorted().toArray(String[]::new);
  }
}
