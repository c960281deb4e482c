package dev.sortie.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import dev.sortie.SortieTest;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.base.PageNotFoundView;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.monitor.InsideACampaign;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@SortieTest
@WithMockUser(username = "mona", roles = "MONITOR")
class InstanceViewTest extends SpringBrowserlessTest {

  @Autowired ApplicationContext sortie;
  private InsideACampaign inside;

  @BeforeEach
  void campaigns() {
    inside = InsideACampaign.of(sortie);
  }

  @Test
  void tellsThePathTheMailAndWhatComesNext() {
    EnrollmentId id = inside.waitingIn(inside.publish("view-story"));

    Component view = open(id.value());

    assertThat(text(view))
        .contains("Sale of view-story, version 1", "Entered the campaign", "was taken by the mail")
        .contains("“3 days passed” is due", "Came to “3 days passed”", "Inside");
    assertThat(find(BpmnCanvas.class).single().getElement().getPropertyRaw("path").toString())
        .contains("sendTask_SendNews", "timer_ThreeDays");
    assertThat(find(Details.class).single().getSummaryText()).isEqualTo("For engineers");
  }

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void keepsKeysFromMarketers() {
    EnrollmentId id = inside.waitingIn(inside.publish("view-story-marketer"));

    open(id.value());

    assertThat(find(Details.class).all()).isEmpty();
  }

  @Test
  void knowsNoOther() {
    UI.getCurrent().navigate("monitor/instances/" + UUID.randomUUID());

    assertThat(getCurrentView()).isInstanceOf(PageNotFoundView.class);
  }

  private Component open(UUID id) {
    UI.getCurrent().navigate("monitor/instances/" + id);
    assertThat(getCurrentView()).isInstanceOf(InstanceView.class);
    return (Component) getCurrentView();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
