package dev.sortie.campaign;

import dev.sortie.modelcheck.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    rules(row, draft.rules());
    row.put("group", draft.group());
    row.put("bpmn", draft.files().bpmn());
    row.put("content", draft.fingerprint().bytes());
    row.put("by", draft.by());
    row.put("note", draft.note());
    return row;
  }

  private static void rules(Map<String, @Nullable Object> row, CampaignRules rules) {
    row.put("goals", texts(rules.goals()));
    row.put("afterGoal", rules.afterGoal().text());
    row.put("supersedes", rules.supersedes().words().toArray(String[]::new));
    row.put("keepsOutIn", rules.keepsOutIn().words().toArray(String[]::new));
    row.put("keepsOutWasIn", rules.keepsOutWasIn().words().toArray(String[]::new));
    row.put("startsOn", texts(rules.startsOn()));
    row.put("stays", rules.staysOnUnsubscribe());
    Topic topic = rules.topic();
    row.put("topic", topic == null ? null : topic.key());
    row.put("topicNameEn", topic == null ? "" : topic.name().english());
    row.put("topicNameFr", topic == null ? "" : topic.name().french());
  }

  private static String[] texts(List<Trigger> triggers) {
    return triggers.stream().map(Trigger::text).toArray(String[]::new);
  }
}
