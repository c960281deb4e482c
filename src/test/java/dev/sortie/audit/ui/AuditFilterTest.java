package dev.sortie.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.sortie.audit.AuditQuery.Who;
import dev.sortie.audit.Author.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFilterTest {

  private static final AuditFilter EVERYTHING_ASKED =
      new AuditFilter(
          new Who(Kind.KEY, "shop: the old one"),
          "contact.erased",
          "ada@example.org",
          LocalDate.of(2026, 11, 1),
          LocalDate.of(2026, 11, 30));

  @Test
  void theAddressHoldsAllOfIt() {
    assertThat(AuditFilter.of(EVERYTHING_ASKED.address())).isEqualTo(EVERYTHING_ASKED);
    assertThat(AuditFilter.ALL.address().getQueryString()).isEmpty();
  }

  @Test
  void knowsThoseWithoutAName() {
    AuditFilter visitors = AuditFilter.of(QueryParameters.fromString("who=visitor"));

    assertThat(visitors.who()).isEqualTo(new Who(Kind.VISITOR, ""));
    assertThat(visitors.address().getQueryString()).isEqualTo("who=visitor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"who=nobody:x", "from=yesterday", "action=", "colour=red"})
  void passesOverWhatMeansNothing(String address) {
    assertThat(AuditFilter.of(QueryParameters.fromString(address))).isEqualTo(AuditFilter.ALL);
  }
}
