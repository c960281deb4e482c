package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.MainLayout;
import dev.sortie.base.PageHeader;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Symbol;
import dev.sortie.base.Tone;
import dev.sortie.campaign.FindingTexts;
import dev.sortie.modelcheck.Finding;
import dev.sortie.monitor.ForeignProcess;
import dev.sortie.monitor.ForeignProcesses;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A process that others deployed: its diagram with live numbers, and why it is no campaign. */
@Route(value = "monitor/processes/:process([0-9]{1,18})", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "ENGINEER", "MONITOR"})
@CssImport("./styles/campaigns.css")
final class ForeignProcessView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final String KEY = "process";

  private final transient ForeignProcesses processes;
  private final transient ForeignLive live;
  private final transient FindingTexts texts;
  private String title = "";

  ForeignProcessView(ForeignProcesses processes, ForeignLive live, FindingTexts texts) {
    this.processes = processes;
    this.live = live;
    this.texts = texts;
    addClassNames("sortie-page", "sortie-campaign", "sortie-foreign");
  }

  static RouteParameters parameters(long key) {
    return new RouteParameters(KEY, Long.toString(key));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    long key = Long.parseLong(event.getRouteParameters().get(KEY).orElseThrow());
    ForeignProcess process = processes.find(key).orElseThrow(NotFoundException::new);
    title = process.name();
    removeAll();
    RouterLink back = new RouterLink(getTranslation("monitor.campaigns"), CampaignListView.class);
    back.addClassName("back");
    add(back, header(process), alone());
    List<ForeignProcess> versions = processes.versions(process.processId());
    if (versions.size() > 1) {
      add(others(process, versions));
    }
    add(live.diagram(process), findings(processes.check(key).findings()));
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private PageHeader header(ForeignProcess process) {
    return new PageHeader(process.name())
        .withSubtitle(
            getTranslation(
                "monitor.foreign.what", process.resource(), String.valueOf(process.version())))
        .withBeside(new StatusPill(getTranslation("monitor.foreign.pill"), Tone.NEUTRAL));
  }

  private Component alone() {
    Div note = new Div(Symbol.FILE.icon(), new Span(getTranslation("monitor.foreign.alone")));
    note.addClassName("alone");
    return note;
  }

  private Component others(ForeignProcess shown, List<ForeignProcess> versions) {
    Nav nav = new Nav();
    nav.addClassName("versions");
    nav.getElement().setAttribute("aria-label", getTranslation("monitor.version"));
    for (ForeignProcess version : versions) {
      String text = getTranslation("monitor.version.number", String.valueOf(version.version()));
      RouterLink link = new RouterLink(text, ForeignProcessView.class, parameters(version.key()));
      if (version.key() == shown.key()) {
        link.getElement().setAttribute("aria-current", "page");
      }
      nav.add(link);
    }
    return nav;
  }

  private Component findings(List<Finding> findings) {
    Section section = new Section(new H2(getTranslation("monitor.foreign.findings")));
    section.addClassName("outside-the-profile");
    if (findings.isEmpty()) {
      section.add(new Paragraph(getTranslation("monitor.foreign.findings.none")));
    } else {
      section.add(
          new Paragraph(getTranslation("monitor.foreign.findings.text")),
          new FindingList(findings, texts));
    }
    return section;
  }
}
