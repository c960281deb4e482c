package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.base.LiveUpdates;
import dev.sortie.modelcheck.Outline;
import dev.sortie.monitor.CampaignLive;
import dev.sortie.monitor.ForeignProcess;
import dev.sortie.monitor.ForeignProcesses;

/** Draws a process of others with what goes on in it. */
@SpringComponent
final class ForeignLive {

  private final ForeignProcesses processes;
  private final CampaignLive numbers;
  private final LiveUpdates updates;

  ForeignLive(ForeignProcesses processes, CampaignLive numbers, LiveUpdates updates) {
    this.processes = processes;
    this.numbers = numbers;
    this.updates = updates;
  }

  Component diagram(ForeignProcess process) {
    Outline outline = processes.outline(process).orElse(null);
    ForeignSteps steps = new ForeignSteps(process, outline);
    BpmnCanvas canvas = new BpmnCanvas();
    canvas.addClassName("diagram");
    canvas.setXml(processes.bpmnText(process.key()));
    Div part = new Div(canvas, steps);
    part.addClassName("live");
    updates.follow(
        part,
        () -> numbers.figures(process.key()),
        figures -> {
          canvas.setCounts(figures);
          steps.show(figures);
        });
    return part;
  }
}
