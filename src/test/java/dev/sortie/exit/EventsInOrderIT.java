package dev.sortie.exit;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.contact.Contact;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.monitor.InsideACampaign;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told of one contact reaches the engine in the order in which it was accepted. */
@SortieTest
class EventsInOrderIT {

  @Autowired private ApplicationContext sortie;
  @Autowired private ReportEvent report;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private InstantSource time;

  @Test
  void writesNoEventOfAContactWhileAnOlderOneIsBeingWritten() throws Exception {
    InsideACampaign shop = InsideACampaign.of(sortie);
    Contact contact = shop.contact();
    EnrollmentId inside = shop.waitingIn(shop.publish("events-in-order"), contact);

    CompletableFuture<ReportEvent.Outcome> second =
        transaction.execute(
            status -> {
              report.report(event(contact, "first.seen"));
              CompletableFuture<ReportEvent.Outcome> later =
                  CompletableFuture.supplyAsync(() -> report.report(event(contact, "second.seen")));
              await().atMost(Duration.ofSeconds(12)).until(this::somebodyWaitsAtAGate);
              assertThat(later).isNotDone();
              return later;
            });

    assertThat(second).isNotNull();
    assertThat(second.get(1, MINUTES).told()).containsExactly(inside);
    assertThat(told(contact)).containsExactly(inside + "/first.seen", inside + "/second.seen");
  }

  private ContactEvent event(Contact contact, String name) {
    return new ContactEvent(contact.id(), name, Map.of(), time.instant(), name);
  }

  private boolean somebodyWaitsAtAGate() {
    return jdbc.sql(
            """
            select exists (
              select from pg_stat_activity
              where wait_event_type = 'Lock' and query like '%stop_gates%')
            """)
        .query(Boolean.class)
        .single();
  }

  private List<String> told(Contact contact) {
    return jdbc.sql(
            """
            select correlation_key from exit_messages
            where contact_id = :contact
            order by position
            """)
        .param("contact", contact.id().value())
        .query(String.class)
        .list();
  }
}
