package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.campaign.Campaign;
import dev.sortie.monitor.Doors;

/** One campaign in the list: what it is, who is inside, who left by which door. */
final class CampaignCard extends Composite<Section> {

  private final DoorFigures figures = new DoorFigures();

  CampaignCard(Campaign campaign) {
    RouterLink link =
        new RouterLink(
            campaign.name(getLocale()),
            CampaignView.class,
            new RouteParameters(CampaignView.CAMPAIGN, campaign.key().value()));
    Div title = new Div(new H2(link), CampaignPill.of(campaign));
    title.addClassName("title");
    Paragraph description = new Paragraph(campaign.description(getLocale()));
    getContent().addClassName("card");
    getContent().add(title, description, figures);
  }

  void show(Doors doors) {
    figures.show(doors);
  }
}
