package dev.sortie.enrollment;

import static dev.sortie.enrollment.LedgerFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.database.DatabaseTest;
import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.Ids;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ConditionsIT {

  private final Contacts contacts;
  private final Conditions conditions;
  private final ContactId ada;

  ConditionsIT(JdbcClient jdbc, PlatformTransactionManager transactions) {
    contacts =
        new Contacts(
            jdbc,
            new TransactionTemplate(transactions),
            new Ids(InstantSource.system(), new SecureRandom()),
            InstantSource.fixed(NOON),
            Locale.ENGLISH);
    conditions = new Conditions(contacts);
    ada =
        contacts
            .upsert(
                ContactDraft.of(new EmailAddress(UUID.randomUUID() + "@conditions.example"))
                    .withName("Ada", "Lovelace")
                    .withLanguage(Locale.FRENCH)
                    .withAttribute("country", "FR")
                    .withAttribute("orders", "3")
                    .withTags("vip"))
            .id();
    contacts.recordActivity(ada, "order.placed", Map.of(), NOON, "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contact.country = \"FR\"",
        "list contains(tags, \"vip\")",
        "list contains(activity, \"order.placed\")",
        "contact.language = \"fr\" and contact.firstName = \"Ada\"",
        "number(contact.orders) > 2",
        "not(contact.unknown = \"x\")"
      })
  void holds(String condition) {
    assertThat(conditions.holds(condition, ada)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contact.country = \"DE\"",
        "contact.unknown = \"x\"",
        "contact.unknown > 3",
        "list contains(tags, \"gone\")"
      })
  void doesNotHold(String condition) {
    assertThat(conditions.holds(condition, ada)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact.country = ", "1 + 1", "contact.firstName"})
  void isBad(String condition) {
    assertThatThrownBy(() -> conditions.holds(condition, ada))
        .isInstanceOf(BadConditionException.class)
        .hasMessageContaining(condition);
  }

  @Test
  void holdsForNobodyWhoWasErased() {
    ContactFixture.erase(contacts, ada);

    assertThat(conditions.holds("true", ada)).isFalse();
  }
}
