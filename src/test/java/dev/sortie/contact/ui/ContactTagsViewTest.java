package dev.sortie.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxTester;
import dev.sortie.SortieTest;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@SortieTest
@WithMockUser(username = "mia", roles = "MARKETER")
class ContactTagsViewTest extends SpringBrowserlessTest {

  @Autowired Contacts contacts;

  @Test
  void givesAndTakesTags() {
    Contact ada =
        contacts.upsert(
            ContactFixture.contactWithConsent("ada@tag-view.example").withTags("old", "kept"));
    contacts.upsert(ContactFixture.contactWithConsent("bob@tag-view.example").withTags("fresh"));
    UI.getCurrent().navigate("contacts/" + ada.id());

    tags().selectItem("fresh", "kept");

    assertThat(contacts.get(ada.id()).tags()).containsExactly("fresh", "kept");
    assertThat(tags().getSelected()).containsExactlyInAnyOrder("fresh", "kept");
  }

  @Test
  @WithMockUser(username = "mona", roles = "MONITOR")
  void whoWatchesOnlyReadsThem() {
    Contact ada =
        contacts.upsert(ContactFixture.contactWithConsent("ada@tag-read.example").withTags("a"));

    UI.getCurrent().navigate("contacts/" + ada.id());

    assertThat(find(MultiSelectComboBox.class).all()).isEqualTo(List.of());
  }

  @SuppressWarnings("unchecked")
  private MultiSelectComboBoxTester<MultiSelectComboBox<String>, String> tags() {
    return test(find(MultiSelectComboBox.class).single());
  }
}
