package dev.sortie.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import dev.sortie.SortieTest;
import dev.sortie.engine.Checkup;
import dev.sortie.engine.EngineStatus;
import dev.sortie.engine.LateTimers;
import dev.sortie.engine.Pressure;
import dev.sortie.engine.RowHealth;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

@SortieTest
@WithMockUser(username = "mona", roles = "MONITOR")
class EngineStateViewTest extends SpringBrowserlessTest {

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  @Test
  void saysThatAllIsWell() {
    EngineState state = shown(new EngineStatus(EngineStatus.State.READY, List.of()), false, 0);

    assertThat(sentence()).startsWith("The engine is well");
    assertThat(state.getContent().hasClassName("well")).isTrue();
    assertThat(find(ListItem.class).all()).isEmpty();
  }

  @Test
  void saysThatTheEngineIsAwayAndWhereToLook() {
    EngineState state =
        shown(
            new EngineStatus(EngineStatus.State.AWAY, List.of("/data", "exit code 137")), true, 2);

    assertThat(sentence()).startsWith("The engine is away");
    assertThat(state.getContent().hasClassName("grave")).isTrue();
    assertThat(find(ListItem.class).all()).hasSize(3);
    assertThat(find(ListItem.class).all().getFirst().getElement().getTextRecursively())
        .contains("exit code 137");
  }

  private EngineState shown(EngineStatus status, boolean stuck, long setAside) {
    EngineState state = new EngineState();
    UI.getCurrent().navigate("outbox");
    UI.getCurrent().add(state);
    state.show(
        new Checkup(
            NOW,
            status,
            true,
            List.of(),
            new Pressure(List.of(), 0, -1, -1),
            new Checkup.Timers(new LateTimers(stuck ? 3 : 0, stuck ? NOW : null), stuck),
            new RowHealth(
                NOW, false, List.of(), List.of(), new RowHealth.SetAsides(setAside, List.of())),
            null,
            null,
            new Checkup.Outages(0, List.of())));
    return state;
  }

  private String sentence() {
    return find(Paragraph.class).withClassName("sentence").single().getText();
  }
}
