package dev.sortie.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import dev.sortie.SortieTest;
import dev.sortie.contact.Consent;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.ContactImport;
import dev.sortie.contact.ContactImports;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.ImportOptions;
import dev.sortie.contact.ImportPreview;
import dev.sortie.shared.EmailAddress;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** An import as a marketer does it. */
@SortieTest
@WithMockUser(username = "mia", roles = "MARKETER")
class ContactImportViewTest extends SpringBrowserlessTest {

  @Autowired private ContactImports imports;
  @Autowired private Contacts contacts;

  @Test
  void leadsFromAFileToContacts() {
    UI.getCurrent().navigate(ContactImportView.class);
    upload("people.csv", "Courriel;Prénom;Ville\nada@view.test;Ada;Paris\nwrong;Bob;Lyon\n");
    assertThat(texts(Paragraph.class)).anyMatch(it -> it.contains("semicolons"));
    assertThat(meanings()).containsExactly("ADDRESS", "FIRST_NAME", "ATTRIBUTE");

    field("How did they agree to your mails?").setValue("Fair 2026");
    test(button("Import 2 lines")).click();
    await(UUID.fromString(lastSegment()));
    UI.getCurrent().getPage().reload();
    UI.getCurrent().navigate("contacts/import/" + lastSegment());

    assertThat(texts(H2.class)).contains("1 contact was imported", "1 line was left out");
    Grid<?> bad = find(Grid.class).single();
    assertThat(test(bad).size()).isEqualTo(1);
    assertThat(test(bad).getCellText(0, 0)).isEqualTo("3");
    assertThat(test(bad).getCellText(0, 2)).isEqualTo("“wrong” is not an e-mail address");
    Contact ada = contacts.find(EmailAddress.parse("ada@view.test")).orElseThrow();
    assertThat(ada.consent()).isInstanceOf(Consent.Given.class);
    assertThat(ada.attributes()).containsEntry("ville", "Paris");
  }

  @Test
  void saysWhyAFileIsRefused() {
    UI.getCurrent().navigate(ContactImportView.class);

    upload("people.csv", "PK\u0003\u0004");

    assertThat(find(Notification.class).all()).hasSize(1);
    assertThat(find(Upload.class).exists()).isTrue();
  }

  @Test
  void showsWhyNothingWasImported() {
    ImportPreview broken = kept("email;n\n" + "a@b.test;x\n".repeat(20) + "c@d.test;\"open\n");
    imports.start(broken.id(), ImportOptions.of(broken.columns()));
    await(broken.id());

    UI.getCurrent().navigate("contacts/import/" + broken.id());

    assertThat(texts(H2.class)).contains("Nothing was imported");
    assertThat(texts(Paragraph.class)).anyMatch(it -> it.contains("line 22"));
  }

  @Test
  void comesBackToAFileThatWaits() {
    ImportPreview waiting = kept("email\nzoe@view.test\n");

    UI.getCurrent().navigate("contacts/import/" + waiting.id());

    assertThat(button("Import 1 line").isVisible()).isTrue();
  }

  @Test
  void listFindsAndOpensAContact() {
    contacts.upsert(
        ContactFixture.contactWithoutConsent("nora@list.view.test")
            .withName("Nora", "Nobel")
            .withTags("view-test"));
    UI.getCurrent().navigate(ContactListView.class);

    field("Name or address").setValue("nora@list.view");

    Grid<?> grid = find(Grid.class).single();
    assertThat(test(grid).size()).isEqualTo(1);
    Contact nora = (Contact) test(grid).getRow(0);
    UI.getCurrent().navigate(ContactView.class, ContactView.parameters(nora.id()));
    assertThat(find(H1.class).single().getText()).isEqualTo("Nora Nobel");
    assertThat(texts(Paragraph.class)).anyMatch(it -> it.contains("no record that they agreed"));
  }

  private ImportPreview kept(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return imports.upload("people.csv", bytes.length, new ByteArrayInputStream(bytes));
  }

  private void upload(String name, String text) {
    Upload upload = find(Upload.class).single();
    new UploadTester<>(upload).upload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    roundTrip();
  }

  private void await(UUID id) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> imports.find(id).map(ContactImport::state).orElseThrow().isFinal());
  }

  private static String lastSegment() {
    List<String> segments = UI.getCurrent().getActiveViewLocation().getSegments();
    return segments.getLast();
  }

  private List<String> meanings() {
    return find(Select.class).all().stream()
        .limit(3)
        .map(select -> String.valueOf(select.getValue()))
        .toList();
  }

  private TextField field(String label) {
    return find(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()) || label.equals(field.getPlaceholder()))
        .findFirst()
        .orElseThrow();
  }

  private Button button(String text) {
    return find(Button.class).all().stream()
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private <T extends Component & HasText> List<String> texts(Class<T> type) {
    return find(type).all().stream().map(HasText::getText).toList();
  }
}
