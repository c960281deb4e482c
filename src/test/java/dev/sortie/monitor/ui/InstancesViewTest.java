package dev.sortie.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.sortie.SortieTest;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.base.EmptyState;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.monitor.InsideACampaign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@SortieTest
@WithMockUser(username = "mona", roles = "MONITOR")
class InstancesViewTest extends SpringBrowserlessTest {

  @Autowired ApplicationContext sortie;
  private InsideACampaign inside;
  @Autowired Enrollments enrollments;
  @Autowired Contacts contacts;

  @BeforeEach
  void campaigns() {
    inside = InsideACampaign.of(sortie);
  }

  @Test
  void theAddressHoldsTheFilter() {
    CampaignKey key = inside.publish("view-filter");
    inside.waitingIn(key);
    inside.waitingIn(key);

    open("campaign=view-filter&version=1&step=timer_ThreeDays&status=inside");

    assertThat(found()).isEqualTo("2 enrollments");
    assertThat(find(BpmnCanvas.class).single().isVisible()).isTrue();
    assertThat(leftOut().isVisible()).isFalse();
    assertThat(test(find(Grid.class).single()).size()).isEqualTo(2);
  }

  @Test
  void findsAContactByAddress() {
    CampaignKey key = inside.publish("view-contact");
    EnrollmentId id = inside.waitingIn(key);
    Enrollment enrollment = enrollments.find(id).orElseThrow();
    open("");

    test(find(TextField.class).single())
        .setValue(contacts.get(enrollment.contact()).email().value());

    assertThat(found()).isEqualTo("One enrollment");
  }

  @Test
  void saysWhatOfAnAddressMeansNothing() {
    open("campaign=no-such-campaign&status=asleep");

    assertThat(leftOut().isVisible()).isTrue();
    assertThat(find(ComboBox.class).all()).allMatch(box -> box.isEmpty());
  }

  @Test
  void saysThatNothingFits() {
    open("contact=nobody@nowhere.example");

    assertThat(find(EmptyState.class).single().isVisible()).isTrue();
  }

  private void open(String query) {
    UI.getCurrent().navigate("outbox");
    UI.getCurrent().navigate("monitor", com.vaadin.flow.router.QueryParameters.fromString(query));
    assertThat(getCurrentView()).isInstanceOf(InstancesView.class);
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
