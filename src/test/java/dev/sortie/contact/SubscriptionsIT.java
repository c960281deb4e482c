package dev.sortie.contact;

import static dev.sortie.contact.ContactFixture.contactWithConsent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sortie.database.DatabaseTest;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.Ids;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What contacts leave, take again, and which of their tags changed. */
@DatabaseTest
class SubscriptionsIT {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Contacts contacts;
  private final Subscriptions subscriptions;
  private final TagChanges changes;

  SubscriptionsIT(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.contacts = ContactFixture.contacts(jdbc, transactions, () -> NOON);
    this.subscriptions =
        new Subscriptions(
            jdbc, new Deeds(transaction, event -> {}), new Ids(() -> NOON, new SecureRandom()));
    this.changes = new TagChanges(jdbc);
  }

  @BeforeEach
  void nobody() {
    jdbc.sql("delete from suppressions").update();
    jdbc.sql("delete from contacts").update();
    jdbc.sql("delete from tag_changes").update();
  }

  @Test
  void aTopicIsLeftAndTakenAgainWithAHistory() {
    ContactId ada = contacts.upsert(contactWithConsent("ada@topics.example")).id();

    assertThat(subscriptions.leaveTopic(ada, "offers", "page", NOON)).isTrue();
    assertThat(subscriptions.leaveTopic(ada, "offers", "page", NOON)).as("again").isFalse();
    assertThat(contacts.get(ada).leftTopics()).containsExactly("offers");
    assertThat(contacts.get(ada).isMailable()).as("about everything else").isTrue();
    assertThat(subscriptions.takeTopic(ada, "offers", "page", NOON.plusSeconds(1))).isTrue();

    assertThat(contacts.get(ada).leftTopics()).isEmpty();
    assertThat(contacts.consentHistory(ada))
        .filteredOn(record -> record.purpose() == ConsentRecord.Purpose.TOPIC)
        .extracting(ConsentRecord::decision, ConsentRecord::topic)
        .containsExactly(
            tuple(ConsentRecord.Decision.WITHDRAWN, "offers"),
            tuple(ConsentRecord.Decision.GIVEN, "offers"));
  }

  @Test
  void whoUnsubscribedMayComeBackAndNobodyElse() {
    ContactId ada = contacts.upsert(contactWithConsent("ada@back.example")).id();
    ContactId bob = contacts.upsert(contactWithConsent("bob@back.example")).id();
    contacts.suppress(ada, SuppressionReason.UNSUBSCRIBED, NOON);
    contacts.suppress(bob, SuppressionReason.COMPLAINT, NOON);
    Consent.Given again = new Consent.Given("Preferences", "v2", NOON.plusSeconds(1));

    assertThat(subscriptions.comeBack(ada, again)).isTrue();
    assertThat(subscriptions.comeBack(bob, again)).isFalse();

    assertThat(contacts.get(ada).isMailable()).isTrue();
    assertThat(contacts.get(bob).isMailable()).isFalse();
  }

  @Test
  void everyTagThatIsGivenOrTakenIsNotedOnce() {
    ContactId ada =
        contacts.upsert(contactWithConsent("ada@tags.example").withTags("prospect")).id();
    contacts.tag(ada, "prospect");
    contacts.update(ada, Map.of("city", "Lyon"), Set.of("customer"), Set.of("prospect"));

    List<TagChange> taken = taken(ada);

    assertThat(taken)
        .extracting(change -> (change.given() ? "+" : "-") + change.tag())
        .startsWith("+prospect")
        .containsExactlyInAnyOrder("+prospect", "+customer", "-prospect");
    assertThat(taken(ada)).isEmpty();
  }

  @Test
  void tagsThatNobodyWaitsForAreForgotten() {
    ContactId ada = contacts.upsert(contactWithConsent("ada@few.example").withTags("a", "b")).id();

    changes.keepOnly(Set.of("b"));

    assertThat(changes.waiting(10)).containsExactly(ada);
    assertThat(taken(ada)).extracting(TagChange::tag).containsExactly("b");
    changes.keepOnly(Set.of());
    assertThat(changes.waiting(10)).isEmpty();
  }

  private List<TagChange> taken(ContactId contact) {
    return transaction.execute(status -> changes.take(contact));
  }
}
