package dev.sortie.monitor.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignState;
import java.time.Instant;

/** Says on a campaign's page that it does not simply run, and lets a pause end. */
final class StateNote extends Composite<Div> {

  private final transient Campaign campaign;
  private final transient StateSources sources;
  private final boolean mayChange;

  StateNote(Campaign campaign, StateSources sources, boolean mayChange) {
    this.campaign = campaign;
    this.sources = sources;
    this.mayChange = mayChange;
    getContent().addClassName("state-note");
    getElement().setAttribute("role", "status");
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    getContent().removeAll();
    String words = words(attached.getUI());
    setVisible(!words.isEmpty());
    getContent().add(Symbol.HELD.icon(), new Span(words));
    if (campaign.state().isPaused() && mayChange) {
      Button resume =
          new Button(
              getTranslation("monitor.state.resume"),
              click -> new StateMenu(campaign, sources).resume());
      resume.addThemeVariants(ButtonVariant.TERTIARY);
      getContent().add(resume);
    }
  }

  private String words(UI ui) {
    CampaignState state = campaign.state();
    Instant now = sources.clock().instant();
    if (state.archivedAt() != null) {
      return getTranslation(
          "monitor.state.note.archived", RelativeTime.exactly(state.archivedAt(), ui));
    }
    if (state.pausedAt() != null) {
      return getTranslation(
          "monitor.state.note.paused",
          RelativeTime.exactly(state.pausedAt(), ui),
          sources.sends().paused(campaign.key()),
          sources.people().entering(campaign.key()));
    }
    Instant resumed = state.resumedAt();
    if (resumed != null && resumed.plus(state.spread()).isAfter(now)) {
      return getTranslation(
          "monitor.state.note.spread", RelativeTime.exactly(resumed.plus(state.spread()), ui));
    }
    return state.closedAt() == null
        ? ""
        : getTranslation("monitor.state.note.closed", RelativeTime.exactly(state.closedAt(), ui));
  }
}
