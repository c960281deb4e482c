package dev.sortie.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.sortie.SortieTest;
import dev.sortie.audit.AuditEntry;
import dev.sortie.base.EmptyState;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The page of the audit log, after somebody added a contact and gave a tag. */
@SortieTest
@WithMockUser(username = "audited-ada", roles = "ADMIN")
class AuditViewTest extends SpringBrowserlessTest {

  @Autowired Contacts contacts;
  private Contact contact;

  @BeforeEach
  void somebodyDoesSomething() {
    contact =
        contacts.upsert(
            ContactFixture.contactWithConsent(UUID.randomUUID() + "@audit-view.example"));
    contacts.tag(contact.id(), "vip");
  }

  @Test
  void saysWhoDidWhatToWhomTheNewestFirst() {
    open("subject=" + contact.id());

    assertThat(found()).isEqualTo("2 entries");
    assertThat(cell(0, 1)).isEqualTo("audited-ada");
    assertThat(cell(0, 2)).contains("Changed a contact", "tags given: vip");
    assertThat(cell(1, 2)).contains("Added a contact", "fields: consent");
    assertThat(cell(0, 3)).isEqualTo(contact.email().value());
    assertThat(find(Anchor.class).withClassName("export").all()).hasSize(1);
  }

  @Test
  void findsAContactByAddress() {
    open("");

    test(find(TextField.class).single()).setValue(contact.email().value());

    assertThat(found()).isEqualTo("2 entries");
  }

  @Test
  void theAddressHoldsTheFilter() {
    open("subject=" + contact.id() + "&action=contact.added&who=account:audited-ada");

    assertThat(found()).isEqualTo("One entry");
    assertThat(leftOut().isVisible()).isFalse();
  }

  @Test
  void saysWhatOfAnAddressMeansNothing() {
    open("action=contact.praised&from=yesterday");

    assertThat(leftOut().isVisible()).isTrue();
    assertThat(find(ComboBox.class).all()).allMatch(ComboBox::isEmpty);
  }

  @Test
  void saysThatNothingFits() {
    open("subject=nobody");

    assertThat(find(EmptyState.class).single().isVisible()).isTrue();
  }

  @Test
  @WithMockUser(username = "mona", roles = "MONITOR")
  void isOpenToAMonitor() {
    open("");
  }

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void isClosedToAMarketer() {
    UI.getCurrent().navigate("outbox");
    UI.getCurrent().navigate("audit");

    assertThat(getCurrentView()).isNotInstanceOf(AuditView.class);
  }

  private void open(String query) {
    UI.getCurrent().navigate("outbox");
    UI.getCurrent().navigate("audit", QueryParameters.fromString(query));
    assertThat(getCurrentView()).isInstanceOf(AuditView.class);
  }

  @SuppressWarnings("unchecked")
  private String cell(int row, int column) {
    Grid<AuditEntry> grid = find(Grid.class).single();
    return test(grid).getCellComponent(row, column).getElement().getTextRecursively();
  }

  private String found() {
    return find(Span.class).withClassName("found").single().getText();
  }

  private Paragraph leftOut() {
    return find(Paragraph.class).withClassName("left-out").all().stream()
        .findFirst()
        .orElseGet(
            () -> {
              Paragraph hidden = new Paragraph();
              hidden.setVisible(false);
              return hidden;
            });
  }
}
