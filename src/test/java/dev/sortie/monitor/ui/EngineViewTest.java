package dev.sortie.monitor.ui;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.sortie.SortieTest;
import dev.sortie.engine.Vitals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@SortieTest
@WithMockUser(username = "mona", roles = "MONITOR")
class EngineViewTest extends SpringBrowserlessTest {

  @Autowired Vitals vitals;

  @Test
  void saysHowTheEngineIs() {
    await().atMost(2, MINUTES).until(() -> !vitals.latest().partitions().isEmpty());

    open();

    assertThat(find(Paragraph.class).withClassName("sentence").single().getText()).isNotBlank();
    assertThat(find(H2.class).all())
        .extracting(H2::getText)
        .contains("Partitions", "Commands", "Waits", "Stuck", "Disk", "Process", "Interruptions");
  }

  @Test
  void standsBelowMonitorInTheNavigation() {
    open();

    assertThat(find(SideNavItem.class).all())
        .extracting(SideNavItem::getLabel)
        .containsSequence("Monitor", "Engine");
  }

  private void open() {
    UI.getCurrent().navigate("outbox");
    UI.getCurrent().navigate("monitor/engine");
    assertThat(getCurrentView()).isInstanceOf(EngineView.class);
  }
}
