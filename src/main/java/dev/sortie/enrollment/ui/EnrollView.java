package dev.sortie.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.MainLayout;
import dev.sortie.base.Notices;
import dev.sortie.base.PageHeader;
import dev.sortie.base.RouteId;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.enrollment.BatchId;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EnrollContacts;
import dev.sortie.enrollment.EnrollmentBatch;
import dev.sortie.shared.RequestException;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;

/**
 * Lets contacts into a campaign: choose who, see who enters and who stays out, watch. Each request
 * has an address of its own, so that closing the page loses nothing.
 */
@CssImport("./styles/enrollment.css")
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER"})
@Route(
    value = "campaigns/:campaign/enroll/:batch?(" + RouteId.PATTERN + ")",
    layout = MainLayout.class)
final class EnrollView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Campaigns campaigns;
  private final transient EnrollContacts enrolling;
  private final transient ChooseSteps steps;
  private final transient LiveUpdates live;
  private final PageHeader header = new PageHeader(getPageTitle());
  private final Div stage = new Div();

  EnrollView(Campaigns campaigns, EnrollContacts enrolling, ChooseSteps steps, LiveUpdates live) {
    this.campaigns = campaigns;
    this.enrolling = enrolling;
    this.steps = steps;
    this.live = live;
    addClassName("sortie-page");
    stage.addClassName("enroll");
    add(header, stage);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("enrollment.enroll.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    RouteParameters parameters = event.getRouteParameters();
    Campaign campaign =
        parameters
            .get("campaign")
            .flatMap(CampaignKey::tryParse)
            .flatMap(campaigns::find)
            .orElseThrow(NotFoundException::new);
    header.withSubtitle(campaign.name(getLocale()));
    var batch = parameters.get("batch").map(id -> new BatchId(UUID.fromString(id)));
    if (batch.isEmpty()) {
      show(steps.create(campaign, selection -> enroll(campaign, selection)));
    } else {
      EnrollmentBatch found =
          enrolling
              .batch(batch.get())
              .filter(known -> known.campaign().equals(campaign.key()))
              .orElseThrow(NotFoundException::new);
      show(
          new BatchStep(
              enrolling,
              found,
              campaign.name(getLocale()),
              () -> campaigns.find(campaign.key()).orElse(campaign).state().isPaused(),
              live));
    }
  }

  private void enroll(Campaign campaign, ContactSelection selection) {
    try {
      EnrollmentBatch batch =
          enrolling.enroll(campaign.key(), selection, UUID.randomUUID().toString());
      getUI()
          .ifPresent(
              ui ->
                  ui.navigate(
                      EnrollView.class,
                      new RouteParameters(
                          Map.of(
                              "campaign", campaign.key().value(),
                              "batch", batch.id().toString()))));
    } catch (RequestException refused) {
      Notices.error(refused);
    }
  }

  private void show(Component step) {
    stage.removeAll();
    stage.add(step);
  }
}
