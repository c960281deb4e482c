package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the mails that receipts name. */
@Component
final class LastMailRepository {

  private final JdbcClient jdbc;

  LastMailRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<LastMail> find(Collection<UUID> ids) {
    return jdbc.sql(
            """
            select id, campaign_key, template, state, transmitting_at, settled_at
            from exit_mails where id = any (cast(:ids as uuid[])) order by transmitting_at
            """)
        .param("ids", SqlArrays.ids(ids, Function.identity()))
        .query(
            (row, number) ->
                new LastMail(
                    row.getObject("id", UUID.class),
                    new CampaignKey(row.getString("campaign_key")),
                    row.getString("template"),
                    row.getString("state"),
                    SqlTimes.optional(row, "transmitting_at"),
                    SqlTimes.optional(row, "settled_at")))
        .list();
  }
}
