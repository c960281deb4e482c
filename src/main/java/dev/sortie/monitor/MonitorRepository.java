package dev.sortie.monitor;

import dev.sortie.campaign.CampaignKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the views of this module. */
@Repository
class MonitorRepository {

  private final JdbcClient database;

  MonitorRepository(JdbcClient database) {
    this.database = database;
  }

  Map<CampaignKey, Doors> doors() {
    Map<CampaignKey, Doors> doors = new HashMap<>();
    database
        .sql(
            """
            select campaign_key, inside, converted, unsubscribed, moved_on, finished
              from monitor_campaign_doors
            """)
        .query(
            row -> {
              doors.put(
                  new CampaignKey(row.getString("campaign_key")),
                  new Doors(
                      Math.max(0, row.getLong("inside")),
                      row.getLong("converted"),
                      row.getLong("unsubscribed"),
                      row.getLong("moved_on"),
                      row.getLong("finished")));
            });
    return doors;
  }

  /** At which elements of these process definitions people are stuck, and how many. */
  Map<String, Long> stuck(List<Long> processDefinitionKeys) {
    Map<String, Long> stuck = new HashMap<>();
    database
        .sql(
            """
            select element_id, sum(stuck) as stuck
              from monitor_stuck
             where process_definition_key = any (:definitions)
             group by element_id
            """)
        .param("definitions", processDefinitionKeys.toArray(Long[]::new))
        .query(
            row -> {
              stuck.put(row.getString("element_id"), row.getLong("stuck"));
            });
    return stuck;
  }
}
