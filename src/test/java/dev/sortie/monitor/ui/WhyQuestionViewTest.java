package dev.sortie.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.IFrame;
import dev.sortie.SortieTest;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.monitor.InsideACampaign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@SortieTest
@WithMockUser(username = "mia", roles = "MARKETER")
class WhyQuestionViewTest extends SpringBrowserlessTest {

  @Autowired ApplicationContext sortie;
  private InsideACampaign inside;
  @Autowired Enrollments enrollments;

  @BeforeEach
  void campaigns() {
    inside = InsideACampaign.of(sortie);
  }

  @Test
  void answersInOneSentenceWithTheEvidenceUnderIt() {
    EnrollmentId id = inside.waitingIn(inside.publish("why-view"));
    open(contact(id));

    choose("Sale of why-view: Send news");

    assertThat(answer())
        .contains("Sent: a mail server took it on")
        .contains("was taken by the mail server", "Entered the campaign", "See what happened");
  }

  @Test
  void letsPeopleReadTheMailWithoutAnythingLeavingThePage() {
    EnrollmentId id = inside.waitingIn(inside.publish("why-read"));
    open(contact(id));
    choose("Sale of why-read: Send news");

    test(find(Button.class).withText("Read the mail").single()).click();

    Dialog dialog = find(Dialog.class).single();
    IFrame frame = find(IFrame.class, dialog).single();
    assertThat(dialog.getElement().getTextRecursively()).contains("This is the mail as it left");
    assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
    assertThat(frame.getSrcdoc().orElseThrow()).startsWith("<meta http-equiv").contains("News");
  }

  @Test
  void saysSoWhereTheyWereNeverInside() {
    inside.publish("why-outside");
    open(inside.contact().id());

    choose("Sale of why-outside: Send news");

    assertThat(answer()).contains("they were never in “Sale of why-outside”. Nothing keeps them");
  }

  private ContactId contact(EnrollmentId id) {
    return enrollments.find(id).orElseThrow().contact();
  }

  private void open(ContactId contact) {
    UI.getCurrent().navigate("contacts/" + contact);
  }

  private void choose(String mail) {
    test(find(WhyQuestion.class).single().choice()).selectItem(mail);
  }

  private String answer() {
    return find(WhyQuestion.class).single().getElement().getTextRecursively();
  }
}
