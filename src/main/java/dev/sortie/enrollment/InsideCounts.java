package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.PeopleInside;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in the ledger. */
@Component
final class InsideCounts implements PeopleInside {

  private final JdbcClient jdbc;

  InsideCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long inside(CampaignKey campaign) {
    return jdbc.sql(
            """
            select count(*) from enrollments
            where campaign_key = :campaign and state in ('ENROLLED', 'ACTIVE', 'EXITING')
            """)
        .param("campaign", campaign.value())
        .query(Long.class)
        .single();
  }

  @Override
  public long entering(CampaignKey campaign) {
    return jdbc.sql(
            """
            select count(*) from enrollments
            where campaign_key = :campaign and state = 'ENROLLED'
            """)
        .param("campaign", campaign.value())
        .query(Long.class)
        .single();
  }
}
