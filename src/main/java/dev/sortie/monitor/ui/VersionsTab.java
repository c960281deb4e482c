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
    grid.addColumn(this::publisher).setHeader(getTranslation("monitor.version.by"));
    grid.addComponentColumn(this::download).setHeader(getTranslation("monitor.version.diagram"));
    grid.setItems(campaigns.versions(campaign.key()));
    grid.setAllRowsVisible(true);
    grid.addThemeVariants(GridVariant.NO_BORDER);
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

  private String publisher(CampaignVersion version) {
    return version.publishedBy().equals("processes")
        ? getTranslation("monitor.version.folder")
        : version.publishedBy();
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
