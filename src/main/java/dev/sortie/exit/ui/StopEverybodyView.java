package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.sortie.base.CountedConfirmation;
import dev.sortie.base.MainLayout;
import dev.sortie.base.PageHeader;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.exit.StopMany;
import jakarta.annotation.security.RolesAllowed;

/** Takes everybody out of one campaign. */
@Route(value = "campaigns/:campaign/stop", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER"})
@CssImport("./styles/exits.css")
final class StopEverybodyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Campaigns campaigns;
  private final transient ManyStops stops;

  StopEverybodyView(Campaigns campaigns, ManyStops stops) {
    this.campaigns = campaigns;
    this.stops = stops;
    addClassNames("sortie-page", "sortie-exits");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("exit.everybody.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Campaign campaign =
        event
            .getRouteParameters()
            .get("campaign")
            .flatMap(CampaignKey::tryParse)
            .flatMap(campaigns::find)
            .orElseThrow(NotFoundException::new);
    removeAll();
    String name = campaign.name(getLocale());
    Anchor back = new Anchor("campaigns/" + campaign.key(), name);
    back.addClassName("back");
    add(back, new PageHeader(getPageTitle()).withSubtitle(name), form(campaign.key(), name));
  }

  private Component form(CampaignKey key, String name) {
    long inside = stops.inside(key);
    Section section = new Section();
    section.addClassName("stop-section");
    if (inside == 0) {
      section.add(new Paragraph(getTranslation("exit.everybody.nobody", name)));
      return section;
    }
    Button action = new Button(getTranslation("exit.many.action", inside));
    action.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    action.setDisableOnClick(true);
    CountedConfirmation form = new CountedConfirmation(action);
    form.show(getTranslation("exit.everybody.text", inside, name), inside);
    action.addClickListener(
        click -> stops.stop(this, new StopMany.Request(key, null, form.reason())));
    section.add(form, action);
    return section;
  }
}
