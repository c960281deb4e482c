package dev.sortie.exit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold for the mails, the receipts and the instances of all contacts of the model. */
final class MailsOfModel {

  private final JdbcClient jdbc;

  MailsOfModel(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean nobodyIsLeaving() {
    return count(
            """
            select count(*) from enrollments
            where campaign_key like 'model-%' and state in ('ENROLLED', 'EXITING')
            """)
        == 0;
  }

  /** Of a campaign that was left, none began to leave once the stop was accepted. */
  void noneFollowsAnExit() {
    assertThat(
            count(
                """
                select count(*)
                from sends s
                join enrollments e on e.id = s.enrollment_id
                where s.campaign_key like 'model-%' and s.transmitting_at > e.exiting_at
                """))
        .as("mails after the exit")
        .isZero();
  }

  /** What the mail server has is what the ledger says it has, once each. */
  void eachLeftOnce() {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(
                        count(
                            """
                            select count(*)
                            from sends s
                            where s.campaign_key like 'model-%' and s.recipient is not null
                              and (s.state = 'TRANSMITTING'
                                or (select count(*) from outbox_messages o
                                    where o.message_id = s.message_id)
                                  <> case s.state when 'ACCEPTED' then 1 else 0 end)
                            """))
                    .as("sends that differ from what arrived")
                    .isZero());
    assertThat(
            count(
                """
                select count(*) from (
                  select enrollment_id from sends where campaign_key like 'model-%'
                  group by enrollment_id having count(*) > 1) as twice
                """))
        .as("enrollments whose one step wrote twice")
        .isZero();
  }

  void everyReceiptIsComplete() {
    assertThat(
            count(
                """
                select count(*) from exit_messages
                where campaign_key like 'model-%' and stop_id is not null
                  and (ended_at is null or forced_at is not null)
                """))
        .as("exits that were not seen to, or by force")
        .isZero();
  }

  /** Else the test would prove nothing. */
  void someLeft() {
    assertThat(
            count(
                "select count(*) from sends where campaign_key like 'model-%' and state = 'ACCEPTED'"))
        .isGreaterThan(5);
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
