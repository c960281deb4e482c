package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.HeaderTool;
import dev.sortie.base.LiveUpdates;
import dev.sortie.engine.TimeMachine;
import dev.sortie.shared.Deeds;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Puts the time machine into the header, where there is one. */
@SpringComponent
@Order(0)
final class TimeMachineTool implements HeaderTool {

  private final TimeMachine machine;
  private final LiveUpdates live;
  private final Deeds deeds;
  private final AuthenticationContext user;

  TimeMachineTool(TimeMachine machine, LiveUpdates live, Deeds deeds, AuthenticationContext user) {
    this.machine = machine;
    this.live = live;
    this.deeds = deeds;
    this.user = user;
  }

  @Override
  public Optional<Component> create() {
    boolean mayMove = user.hasAnyRole("ADMIN", "MARKETER", "ENGINEER");
    return machine.available() && mayMove
        ? Optional.of(new TimeMachineMenu(machine, live, deeds))
        : Optional.empty();
  }
}
