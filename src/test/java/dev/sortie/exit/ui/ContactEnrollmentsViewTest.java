package dev.sortie.exit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.Consent;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.exit.LeavingCampaign;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.Stops;
import dev.sortie.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@SortieTest
@WithMockUser(username = "mia", roles = "MARKETER")
class ContactEnrollmentsViewTest extends SpringBrowserlessTest {

  @Autowired PublishCampaign publish;
  @Autowired Contacts contacts;
  @Autowired Enrollments enrollments;
  @Autowired Stops stops;

  @Test
  void takesAContactOutOfOneCampaign() {
    CampaignKey key = LeavingCampaign.named("contact-panel").publishedBy(publish);
    Contact contact = insideOf(key);
    UI.getCurrent().navigate("contacts/" + contact.id());

    test(buttons("Take out").getFirst()).click();
    test(find(TextField.class).single()).setValue("by mistake");
    test(buttons("Take out").getLast()).click();

    assertThat(stops.of(contact.id()).getFirst().reason())
        .isEqualTo(new StopReason.TakenOut(key, "by mistake"));
    assertThat(contacts.isSuppressed(contact.id())).isFalse();
    assertThat(buttons("Take out")).isEmpty();
  }

  @Test
  @WithMockUser(username = "mona", roles = "MONITOR")
  void whoWatchesTakesNobodyOut() {
    Contact contact = contact();

    UI.getCurrent().navigate("contacts/" + contact.id());

    assertThat(find(WhereTheyAre.class).all()).hasSize(1);
    assertThat(buttons("Write to them no more")).isEmpty();
  }

  private Contact insideOf(CampaignKey key) {
    Contact contact = contact();
    enrollments.enroll(key, ContactSelection.of(contact.id()));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                enrollments.activeOf(contact.id()).stream()
                    .map(Enrollment::state)
                    .anyMatch(EnrollmentState.ACTIVE::equals));
    return contact;
  }

  private Contact contact() {
    return contacts.upsert(
        ContactDraft.of(new EmailAddress(UUID.randomUUID() + "@contact-panel.example"))
            .withConsent(new Consent.Given("test", "", Instant.EPOCH)));
  }

  private List<Button> buttons(String text) {
    return find(Button.class).all().stream()
        .filter(button -> button.getText().equals(text))
        .toList();
  }
}
