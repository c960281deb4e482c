package dev.sortie.monitor;

import dev.sortie.campaign.CampaignKey;
import java.util.HashMap;
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

  /** At which elements of this version people are stuck, and how many. */
  Map<String, Long> stuck(long processDefinitionKey) {
    Map<String, Long> stuck = new HashMap<>();
    database
        .sql(
            """
            select element_id, stuck
              from monitor_stuck
             where process_definition_key = :definition
            """)
        .param("definition", processDefinitionKey)
        .query(
            row -> {
              stuck.put(row.getString("element_id"), row.getLong("stuck"));
            });
    return stuck;
  }
}
