package dev.sortie.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Contacts as programs send them. */
class ContactEntriesTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void readsEverything() {
    ContactDraft draft =
        read("""
        {"email": "Ada@Example.org", "firstName": "Ada", "lastName": "L", "language": "fr",
         "timeZone": "Europe/Paris", "attributes": {"plan": "pro", "orders": 3, "old": null},
         "tags": ["VIP"], "consent": {"source": "Form"}}
        """)
            .getFirst();

    assertThat(draft.email().value()).isEqualTo("ada@example.org");
    assertThat(draft.language()).isEqualTo(Locale.FRENCH);
    assertThat(draft.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(draft.attributes()).isEqualTo(Map.of("plan", "pro", "orders", "3"));
    assertThat(draft.tags()).containsExactly("vip");
    assertThat(draft.consent()).isEqualTo(new Consent.Given("Form", "", NOON));
  }

  @Test
  void namesEveryWrongPlace() {
    assertThat(
            pointers(
                """
                [{"email": "ada@example.org"},
                 {"email": "nobody", "language": "xx", "timeZone": "Paris", "nick": 1,
                  "attributes": {"a b": 1, "c": {}}, "tags": ["ok", ""],
                  "consent": {"source": " ", "when": 1}},
                 7, {}]
                """))
        .containsExactly(
            "/1/nick",
            "/1/email",
            "/1/language",
            "/1/timeZone",
            "/1/attributes/a b",
            "/1/attributes/c",
            "/1/tags/1",
            "/1/consent/when",
            "/1/consent/source",
            "/2",
            "/3/email");
  }

  @Test
  void singleContactHasPointersFromItsRoot() {
    assertThat(pointers("{\"email\": 1}")).containsExactly("/email");
  }

  @Test
  void refusesNoContactsAndTooMany() {
    assertThat(refused("[]")).hasMessageContaining("entry-count [0, 5000]");
    assertThat(refused("[" + "1,".repeat(5_000) + "1]"))
        .hasMessageContaining("entry-count [5001, 5000]");
  }

  private static List<ContactDraft> read(String json) {
    return ContactEntries.read(new JsonMapper().readTree(json), NOON);
  }

  private static InvalidEntriesException refused(String json) {
    return catchThrowableOfType(InvalidEntriesException.class, () -> read(json));
  }

  private static List<String> pointers(String json) {
    return refused(json).problems().stream().map(EntryProblem::pointer).toList();
  }
}
