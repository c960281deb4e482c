package dev.sortie.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.database.DatabaseTest;
import dev.sortie.shared.EmailAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Contacts on a real database. */
@DatabaseTest
class ContactsIT {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final EmailAddress ADA = EmailAddress.parse("Ada@Example.org");

  private final Contacts contacts;
  private final JdbcClient jdbc;

  ContactsIT(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.contacts = ContactFixture.contacts(jdbc, transactions, () -> NOON);
  }

  @BeforeEach
  void nobody() {
    jdbc.sql("delete from suppressions").update();
    jdbc.sql("delete from contacts").update();
  }

  @Test
  void keepsWhatItIsTold() {
    Contact kept =
        contacts.upsert(
            ContactDraft.of(ADA)
                .withName("Ada", "Lovelace")
                .withLanguage(Locale.FRENCH)
                .withZone(ZoneId.of("Europe/Paris"))
                .withAttribute("country", "FR")
                .withTags("VIP", "newsletter")
                .withConsent(new Consent.Given("Form", "v1", NOON)));

    assertThat(contacts.find(ADA)).contains(kept);
    assertThat(contacts.find(kept.id())).contains(kept);
    assertThat(kept.language()).isEqualTo(Locale.FRENCH);
    assertThat(kept.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(kept.attributes()).containsExactly(Map.entry("country", "FR"));
    assertThat(kept.tags()).containsExactly("newsletter", "vip");
    assertThat(kept.consent()).isEqualTo(new Consent.Given("Form", "v1", NOON));
    assertThat(kept.isMailable()).isTrue();
  }

  @Test
  void blankReplacesNothing() {
    ContactDraft full =
        ContactDraft.of(ADA).withName("Ada", "L").withLanguage(Locale.FRENCH).withTags("a");
    Contact first = contacts.upsert(full.withAttribute("city", "Paris"));

    Contact second = contacts.upsert(ContactDraft.of(ADA).withTags("b").withAttribute("city", " "));

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.firstName()).isEqualTo("Ada");
    assertThat(second.language()).isEqualTo(Locale.FRENCH);
    assertThat(second.attributes()).containsEntry("city", "Paris");
    assertThat(second.tags()).containsExactly("a", "b");
  }

  @Test
  void noneIsKeptWhereOneFails() {
    EmailAddress other = EmailAddress.parse("other@example.org");
    Consent.Given tooLate = new Consent.Given("Form", "", Instant.MAX);

    assertThatThrownBy(
            () ->
                contacts.upsertAll(
                    List.of(ContactDraft.of(ADA), ContactDraft.of(other).withConsent(tooLate))))
        .isInstanceOf(RuntimeException.class);

    assertThat(contacts.find(ADA)).isEmpty();
  }

  @Test
  void suppressionKeepsItsFirstReasonAndTakesConsentBack() {
    Contact ada = contacts.upsert(consented(ADA));

    contacts.suppress(ada.id(), SuppressionReason.COMPLAINT, NOON.plusSeconds(1));
    contacts.suppress(ada.id(), SuppressionReason.OPERATOR, NOON.plusSeconds(2));
    contacts.upsert(consented(ADA));

    Contact now = contacts.get(ada.id());
    assertThat(now.suppression())
        .isEqualTo(new Suppression(SuppressionReason.COMPLAINT, NOON.plusSeconds(1)));
    assertThat(now.consent()).isEqualTo(Consent.none());
    assertThat(now.isMailable()).isFalse();
    assertThat(contacts.consentHistory(ada.id()))
        .extracting(ConsentRecord::decision)
        .containsExactly(ConsentRecord.Decision.GIVEN, ConsentRecord.Decision.WITHDRAWN);
  }

  @Test
  void aReasonThatForbidsMoreReplacesUnsubscribed() {
    Contact ada = contacts.upsert(consented(ADA));

    contacts.suppress(ada.id(), SuppressionReason.UNSUBSCRIBED, NOON.plusSeconds(1));
    assertThat(contacts.get(ada.id()).isSuppressedForAll()).isFalse();
    contacts.suppress(ada.id(), SuppressionReason.HARD_BOUNCE, NOON.plusSeconds(2));
    contacts.suppress(ada.id(), SuppressionReason.UNSUBSCRIBED, NOON.plusSeconds(3));

    assertThat(contacts.get(ada.id()).suppression())
        .isEqualTo(new Suppression(SuppressionReason.HARD_BOUNCE, NOON.plusSeconds(2)));
    assertThat(contacts.get(ada.id()).isSuppressedForAll()).isTrue();
  }

  @Test
  void erasedContactStaysSuppressedWhenItComesBack() {
    Contact ada = contacts.upsert(consented(ADA));
    contacts.recordActivity(ada.id(), "order.placed", Map.of(), NOON, "e1");

    contacts.erase(ada.id());

    assertThat(contacts.find(ADA)).isEmpty();
    assertThat(contacts.activity(ada.id())).isEmpty();
    assertThat(contacts.isSuppressed(ADA)).isTrue();
    assertThat(contacts.upsert(consented(ADA)).isMailable()).isFalse();
    assertThatThrownBy(() -> contacts.erase(ada.id())).isInstanceOf(ContactNotFoundException.class);
  }

  @Test
  void suppressionListHoldsNoAddress() {
    Contact ada = contacts.upsert(consented(ADA));

    contacts.suppress(ada.id(), SuppressionReason.HARD_BOUNCE, NOON);

    byte[] key = jdbc.sql("select address_key from suppressions").query(byte[].class).single();
    assertThat(key).hasSize(32);
    assertThat(new String(key, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("ada");
  }

  @Test
  void consentHistoryOnlyGrows() {
    contacts.upsert(consented(ADA));

    assertThatThrownBy(() -> jdbc.sql("update consents set source = 'x'").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only to be added");
  }

  @Test
  void sameConsentTwiceIsOneRecord() {
    Contact ada = contacts.upsert(consented(ADA));

    contacts.upsert(consented(ADA));

    assertThat(contacts.consentHistory(ada.id())).hasSize(1);
  }

  @Test
  void updateSetsRemovesAndTags() {
    Contact ada =
        contacts.upsert(ContactDraft.of(ADA).withAttribute("city", "Paris").withTags("a", "b"));

    contacts.update(ada.id(), Map.of("city", "", "plan", "pro"), Set.of("C"), Set.of("a"));

    Contact now = contacts.get(ada.id());
    assertThat(now.attributes()).containsExactly(Map.entry("plan", "pro"));
    assertThat(now.tags()).containsExactly("b", "c");
    assertThat(contacts.knownTags()).contains("a", "b", "c");
  }

  @Test
  void updateOfNobodyIsRefused() {
    ContactId nobody = ContactId.of("00000000-0000-7000-8000-000000000000");

    assertThatThrownBy(() -> contacts.tag(nobody, "vip"))
        .isInstanceOf(ContactNotFoundException.class);
  }

  @Test
  void sameEventTwiceCountsOnce() {
    Contact ada = contacts.upsert(ContactDraft.of(ADA));
    Map<String, Object> order = Map.of("total", 12, "items", List.of("book"));

    boolean first = contacts.recordActivity(ada.id(), "order.placed", order, NOON, "e1");
    boolean again = contacts.recordActivity(ada.id(), "order.placed", order, NOON, "e1");

    assertThat(first).isTrue();
    assertThat(again).isFalse();
    assertThat(contacts.activity(ada.id())).containsExactly("order.placed");
    assertThat(contacts.latestEventProperties(ada.id())).isEqualTo(order);
  }

  @Test
  void findsByTextTagsLanguageAndPermission() {
    contacts.upsert(
        consented(ADA).withName("Ada", "Lovelace").withTags("vip").withLanguage(Locale.FRENCH));
    contacts.upsert(
        ContactDraft.of(EmailAddress.parse("bob_1@example.net"))
            .withName("Bob", "O'Neil")
            .withTags("vip", "shop"));
    ContactFilter all = ContactFilter.everybody();

    assertThat(contacts.count(all)).isEqualTo(2);
    assertThat(names(all.withText("LOVE"))).containsExactly("Ada Lovelace");
    assertThat(names(all.withText("example.net"))).containsExactly("Bob O'Neil");
    assertThat(names(all.withText("bob%"))).isEmpty();
    assertThat(names(all.withText("bob_1"))).containsExactly("Bob O'Neil");
    assertThat(names(all.withTags(Set.of("vip", "shop")))).containsExactly("Bob O'Neil");
    assertThat(names(all.withLanguage(Locale.FRENCH))).containsExactly("Ada Lovelace");
    assertThat(names(all.withOnlyMailable(true))).containsExactly("Ada Lovelace");
    assertThat(contacts.count(all.withOnlyMailable(true).withTags(Set.of("shop")))).isZero();
  }

  @Test
  void handsOverEachIdOnceInBatches() {
    for (int i = 0; i < 1_005; i++) {
      contacts.upsert(ContactDraft.of(EmailAddress.parse("p" + i + "@batch.example.org")));
    }
    List<ContactId> seen = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();

    contacts.forEachId(
        ContactFilter.everybody(),
        batch -> {
          seen.addAll(batch);
          sizes.add(batch.size());
        });

    assertThat(seen).hasSize(1_005).doesNotHaveDuplicates();
    assertThat(sizes).containsExactly(1_000, 5);
  }

  private List<String> names(ContactFilter filter) {
    return contacts.page(filter, 0, 10).stream().map(Contact::displayName).toList();
  }

  private static ContactDraft consented(EmailAddress address) {
    return ContactDraft.of(address).withConsent(new Consent.Given("Form", "v1", NOON));
  }
}
