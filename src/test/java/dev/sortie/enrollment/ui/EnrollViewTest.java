package dev.sortie.enrollment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignState;
import dev.sortie.campaign.CampaignStates;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.PeopleInside;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.Consent;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.Contacts;
import dev.sortie.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@SortieTest
@WithMockUser(username = "mia", roles = "MARKETER")
class EnrollViewTest extends SpringBrowserlessTest {

  @Autowired Contacts contacts;
  @Autowired Campaigns campaigns;
  @Autowired CampaignStates states;
  @Autowired PeopleInside people;
  @Autowired PublishCampaign publish;

  @Test
  void saysHowManyEnterAndWhoStaysOut() {
    String agreed = contact(true);
    String silent = contact(false);
    open();

    paste(agreed + ", " + silent + ", stranger@enroll-view.example");

    assertThat(action().getText()).isEqualTo("Enroll 1 contact");
    assertThat(action().isEnabled()).isTrue();
    assertThat(find(ListItem.class).all())
        .extracting(ListItem::getText)
        .containsExactly("1 never agreed to be written to", "1 is not among your contacts");
  }

  @Test
  void letsNobodyInWhereNobodyMay() {
    open();

    paste("stranger@enroll-view.example");

    assertThat(action().isEnabled()).isFalse();
    assertThat(find(Paragraph.class).all())
        .extracting(Paragraph::getText)
        .contains("Nobody enters.");
  }

  @Test
  void showsHowFarItIsAtAnAddressOfItsOwn() {
    String agreed = contact(true);
    open();
    paste(agreed);

    test(action()).click();

    assertThat(getCurrentView()).isInstanceOf(EnrollView.class);
    assertThat(find(BatchStep.class).all()).hasSize(1);
  }

  @Test
  void saysOfAPausedCampaignThatTheyEnterOnceItGoesOn() {
    CampaignKey key = new CampaignKey("paused-at-the-door");
    publish.deploy(CampaignFixture.campaign(key.value()), "ada");
    CampaignState unused = states.pause(key);
    String agreed = contact(true);
    navigate(EnrollView.class, Map.of("campaign", key.value()));
    paste(agreed);

    assertThat(paragraphs())
        .contains("The campaign is paused. 1 contact is noted now and enters when it goes on.");

    test(action()).click();

    assertThat(paragraphs())
        .contains("The campaign is paused. They are noted, and enter when it goes on.");

    // Who is chosen is written down in the background.
    await().atMost(Duration.ofMinutes(1)).until(() -> people.entering(key) == 1);
    UI.getCurrent().navigate("campaigns/" + key);
    assertThat(find(Span.class).all())
        .extracting(Span::getText)
        .anyMatch(text -> text.endsWith("One contact enters when it goes on."));
  }

  private List<String> paragraphs() {
    return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
  }

  private void open() {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> campaigns.find(new CampaignKey("welcome")).isPresent());
    navigate(EnrollView.class, Map.of("campaign", "welcome"));
  }

  @SuppressWarnings("unchecked")
  private void paste(String addresses) {
    RadioButtonGroup<Object> way = find(RadioButtonGroup.class).single();
    way.setValue(way.getListDataView().getItem(3));
    find(TextArea.class).single().setValue(addresses);
  }

  private Button action() {
    return find(Button.class).all().stream()
        .filter(button -> button.getText().startsWith("Enroll"))
        .findFirst()
        .orElseThrow();
  }

  private String contact(boolean agreed) {
    ContactDraft draft =
        ContactDraft.of(new EmailAddress(UUID.randomUUID() + "@enroll-view.example"));
    return contacts
        .upsert(agreed ? draft.withConsent(new Consent.Given("test", "", Instant.EPOCH)) : draft)
        .email()
        .value();
  }
}
