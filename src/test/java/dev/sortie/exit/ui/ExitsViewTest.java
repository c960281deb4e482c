package dev.sortie.exit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.sortie.SortieTest;
import dev.sortie.base.Chart;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.Consent;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.EraseContact;
import dev.sortie.enrollment.CampaignRooms;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.exit.LeavingCampaign;
import dev.sortie.exit.Receipt;
import dev.sortie.exit.ReceiptHtml;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import dev.sortie.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The pages about exits, as people see them. */
@SortieTest
@WithMockUser(username = "mia", roles = "MARKETER")
class ExitsViewTest extends SpringBrowserlessTest {

  @Autowired PublishCampaign publish;
  @Autowired Contacts contacts;
  @Autowired EraseContact erasing;
  @Autowired Enrollments enrollments;
  @Autowired CampaignRooms rooms;
  @Autowired Stops stops;
  @Autowired ReceiptHtml html;

  @Test
  void showsFiguresChartsAndTheirNumbersAsText() {
    stop(contact(), new StopReason.Unsubscribed("page"));

    ExitsView view = navigate(ExitsView.class);

    assertThat(text(view))
        .contains("Time to stop", "Mails after a stop", "Stops per day, by door", "Unsubscribed");
    assertThat(find(Chart.class).all()).hasSize(2);
    assertThat(find(NumbersTable.class).all()).hasSize(2);
  }

  @Test
  void saysOnOnePageWhatAStopDid() {
    CampaignKey key = LeavingCampaign.named("exits-view-receipt").publishedBy(publish);
    Contact contact = insideOf(key);
    Receipt receipt = stop(contact, new StopReason.Unsubscribed("one-click"));

    UI.getCurrent().navigate(ReceiptView.class, ReceiptView.parameters(receipt.id()));

    assertThat(text(find(ReceiptView.class).single()))
        .contains(
            "The contact unsubscribed: with one click in the mail program.",
            contact.email().value(),
            receipt.id().toString(),
            "What this proves",
            "None. Nothing was on its way");
    assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("Open the contact");
  }

  @Test
  void theProofNamesNobodyOnceTheContactIsErased() {
    Contact contact = contact();
    Receipt receipt = stop(contact, new StopReason.Erased("api"));
    String before = html.of(receipt, Locale.ENGLISH, ZoneOffset.UTC);
    erasing.erase(contact.id());

    String after = html.of(receipt, Locale.FRENCH, ZoneOffset.UTC);
    UI.getCurrent().navigate(ReceiptView.class, ReceiptView.parameters(receipt.id()));

    assertThat(before).contains(contact.email().value());
    assertThat(after)
        .startsWith("<!doctype html>")
        .contains("lang=\"fr\"", "Le contact a été effacé", contact.id().toString())
        .doesNotContain(contact.email().value(), "{title}", "{facts}", "{proves}");
    assertThat(text(find(ReceiptView.class).single()))
        .contains("Erased. All that we still hold is this number")
        .doesNotContain(contact.email().value());
  }

  @Test
  void listsReceiptsAndSaysWhenNoneFits() {
    stop(contact(), new StopReason.Unsubscribed("page"));
    ReceiptsView view = navigate(ReceiptsView.class);
    assertThat(text(view)).containsPattern("receipts?");

    test(find(TextField.class).single()).setValue("nobody@nowhere.example");

    assertThat(text(view)).contains("No receipt fits");
  }

  @Test
  void leadsFromAContactToItsReceipts() {
    Contact contact = contact();
    Receipt receipt = stop(contact, new StopReason.Unsubscribed("page"));

    UI.getCurrent().navigate("contacts/" + contact.id());

    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .contains("exits/" + receipt.id());
  }

  @Test
  void saysWhichStopEndsWhatAndWhereARuleIsMissing() {
    LeavingCampaign.named("exits-view-rules").publishedBy(publish);

    MatrixView view = navigate(MatrixView.class);

    assertThat(text(view)).contains("exits-view-rules.reached", "Unsubscribe");
    assertThat(find(MatrixTable.class).all()).hasSize(1);
    assertThat(find(HoleList.class).all()).hasSize(1);
  }

  @Test
  void takesEverybodyOutOnceTheNumberIsTyped() {
    CampaignKey key = LeavingCampaign.named("exits-view-everybody").publishedBy(publish);
    insideOf(key);
    insideOf(key);
    await().atMost(Duration.ofMinutes(2)).until(() -> rooms.count(key) == 2);
    UI.getCurrent().navigate("campaigns/" + key + "/stop");
    Button action = find(Button.class).withText("Take 2 contacts out").single();

    test(find(TextField.class).single()).setValue("the offer is over");
    assertThat(action.isEnabled()).isFalse();
    test(find(IntegerField.class).single()).setValue(2);
    test(action).click();

    assertThat(getCurrentView()).isInstanceOf(BatchView.class);
    await().atMost(Duration.ofMinutes(2)).until(() -> rooms.count(key) == 0);
  }

  @Test
  @WithMockUser(username = "mona", roles = "MONITOR")
  void whoWatchesStopsNobody() {
    contact();
    UI.getCurrent().navigate("contacts");

    assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Stop…");
  }

  private Receipt stop(Contact contact, StopReason reason) {
    return stops.stop(new StopRequest(contact.id(), reason, "exits-view/" + UUID.randomUUID()));
  }

  private Contact insideOf(CampaignKey key) {
    Contact contact = contact();
    enrollments.enroll(key, ContactSelection.of(contact.id()));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> rooms.inside(key, List.of(contact.id())).size() == 1);
    return contact;
  }

  private Contact contact() {
    return contacts.upsert(
        ContactDraft.of(new EmailAddress(UUID.randomUUID() + "@exits-view.example"))
            .withConsent(new Consent.Given("test", "", Instant.EPOCH)));
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
