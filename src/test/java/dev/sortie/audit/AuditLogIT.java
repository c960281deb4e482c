package dev.sortie.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.audit.Author.Kind;
import dev.sortie.database.DatabaseTest;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditLogIT {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Author ADA = new Author(Kind.ACCOUNT, "1", "ada");
  private static final Author SHOP = new Author(Kind.KEY, "2", "shop");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Deeds deeds;
  private final AuditSearch search;
  private Optional<Author> present = Optional.of(ADA);
  private Instant now = NOON;

  AuditLogIT(JdbcClient jdbc, PlatformTransactionManager transactions) {
    AuditLog log = AuditFixture.log(jdbc, () -> present, () -> now);
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.deeds = new Deeds(transaction, event -> log.on((Deed) event));
    this.search = AuditFixture.search(jdbc);
  }

  @Test
  void keepsWhoDidWhatToWhatAndWhatChanged() {
    deeds.tellBefore(
        Deed.of("access.role-changed", "account", "keeps")
            .was("role", "MONITOR")
            .now("role", "ADMIN"));

    assertThat(about("keeps"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.at()).isEqualTo(NOON);
              assertThat(entry.author()).isEqualTo(ADA);
              assertThat(entry.action()).isEqualTo("access.role-changed");
              assertThat(entry.kind()).isEqualTo("account");
              assertThat(entry.before()).isEqualTo(Map.of("role", "MONITOR"));
              assertThat(entry.after()).isEqualTo(Map.of("role", "ADMIN"));
            });
  }

  @Test
  void leavesNothingOfADeedThatIsRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          deeds.tell(Deed.of("tests.done", "test", "rolled-back"));
          status.setRollbackOnly();
        });

    assertThat(about("rolled-back")).isEmpty();
  }

  @Test
  void doesNotLetADeedHappenThatCanNotBeWrittenDown() {
    jdbc.sql("create table deeds_of_test (name text)").update();

    assertThatThrownBy(
            () ->
                deeds.together(
                    () -> {
                      int done = jdbc.sql("insert into deeds_of_test values ('done')").update();
                      deeds.tell(new Deed("tests.done", "test", "\0", Map.of(), Map.of()));
                      return done;
                    }))
        .isInstanceOf(RuntimeException.class);

    assertThat(jdbc.sql("select name from deeds_of_test").query(String.class).list()).isEmpty();
  }

  @Test
  void refusesADeedOutsideOfATransaction() {
    assertThatThrownBy(() -> deeds.tell(Deed.of("tests.done", "test", "outside")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tests.done");
  }

  @Test
  void keepsNothingOfWhatSortieDoesByItself() {
    present = Optional.empty();

    deeds.tellBefore(Deed.of("tests.done", "test", "by-itself"));

    assertThat(about("by-itself")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entries set author_name = 'somebody else'",
        "delete from audit_entries",
        "delete from audit_entries where false",
        "truncate audit_entries",
        "truncate audit_entries cascade",
        "set local session_replication_role = replica; delete from audit_entries",
      })
  void isNotEditableByWhoeverOwnsTheTable(String sql) {
    deeds.tellBefore(Deed.of("tests.done", "test", "stays"));
    int before = search.count(AuditQuery.ALL);

    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.sql(sql).update()))
        .rootCause()
        .hasMessageContaining("The audit log is not editable");
    assertThat(search.count(AuditQuery.ALL)).isEqualTo(before);
  }

  @Test
  void findsByWhoByActionBySubjectAndByTime() {
    deeds.tellBefore(Deed.of("tests.first", "test", "found"));
    present = Optional.of(SHOP);
    now = NOON.plusSeconds(60);
    deeds.tellBefore(Deed.of("tests.second", "test", "found"));

    assertThat(about("found"))
        .extracting(AuditEntry::action)
        .containsExactly("tests.second", "tests.first");
    assertThat(actions(new AuditQuery(AuditQuery.Who.of(SHOP), null, null, null, null)))
        .containsExactly("tests.second");
    assertThat(actions(new AuditQuery(null, "tests.first", null, null, null)))
        .containsExactly("tests.first");
    assertThat(actions(new AuditQuery(null, null, "found", now, null)))
        .containsExactly("tests.second");
    assertThat(actions(new AuditQuery(null, null, "found", null, now)))
        .containsExactly("tests.first");
    assertThat(search.actions()).contains("tests.first", "tests.second").isSorted();
    assertThat(search.authors()).contains(AuditQuery.Who.of(ADA), AuditQuery.Who.of(SHOP));
  }

  @Test
  void handsOverAllInTheOrderOfTheList() {
    for (int i = 0; i < 1_001; i++) {
      deeds.tellBefore(Deed.of("tests.many", "many", "many").now("number", i));
    }
    List<Object> numbers = new ArrayList<>();

    search.each(
        new AuditQuery(null, "tests.many", null, null, null),
        chunk -> chunk.forEach(entry -> numbers.add(entry.after().get("number"))));

    assertThat(numbers).hasSize(1_001).startsWith(1_000, 999).endsWith(1, 0);
  }

  private List<AuditEntry> about(String subject) {
    return search.page(new AuditQuery(null, null, subject, null, null), 0, 10);
  }

  private List<String> actions(AuditQuery query) {
    return search.page(query, 0, 10).stream().map(AuditEntry::action).toList();
  }
}
