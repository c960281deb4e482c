package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.Campaigns;
import java.io.ByteArrayInputStream;
import java.time.InstantSource;

/** What was published when and by whom; the diagram of each can be taken away. */
final class VersionsTab extends Composite<Div> {

  private final Campaigns campaigns;

  VersionsTab(Campaign campaign, Campaigns campaigns, InstantSource clock) {
    this.campaigns = campaigns;
    Grid<CampaignVersion> grid = new Grid<>();
    grid.addComponentColumn(version -> number(version, campaign))
        .setHeader(getTranslation("monitor.version"));
    grid.addComponentColumn(version -> new RelativeTime(version.publishedAt(), clock))
        .setHeader(getTranslation("monitor.version.published"));
    grid.addColumn(VersionWords::publisher).setHeader(getTranslation("monitor.version.by"));
    grid.addComponentColumn(VersionsTab::note)
        .setHeader(getTranslation("monitor.version.note"))
        .setFlexGrow(3);
    grid.addComponentColumn(this::compare).setHeader(getTranslation("monitor.compare"));
    grid.addComponentColumn(this::download).setHeader(getTranslation("monitor.version.diagram"));
    grid.setItems(campaigns.versions(campaign.key()));
    grid.setAllRowsVisible(true);
    grid.addClassName("versions");
    grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
    getContent().add(grid);
  }

  private Component number(CampaignVersion version, Campaign campaign) {
    Div cell = new Div(new Span(String.valueOf(version.number())));
    cell.addClassName("number");
    if (version.equals(campaign.live())) {
      cell.add(new StatusPill(getTranslation("monitor.live"), Tone.LIVE));
    }
    return cell;
  }

  /** With the one before it; nothing for the first. */
  private Component compare(CampaignVersion version) {
    return version.number() == 1
        ? new Span()
        : new Anchor(
            CompareView.address(version.key(), version.number() - 1, version.number()),
            getTranslation("monitor.compare.with", String.valueOf(version.number() - 1)));
  }

  private static Span note(CampaignVersion version) {
    Span note = new Span(version.note());
    note.addClassName("note");
    return note;
  }

  private Anchor download(CampaignVersion version) {
    String file = version.key() + "-" + version.number() + ".bpmn";
    DownloadHandler handler =
        DownloadHandler.fromInputStream(
            request -> {
              byte[] bpmn = campaigns.bpmn(version.id());
              return new DownloadResponse(
                  new ByteArrayInputStream(bpmn), file, "application/xml", bpmn.length);
            });
    Anchor link = new Anchor(handler, file);
    link.getElement().setAttribute("download", file);
    return link;
  }
}
