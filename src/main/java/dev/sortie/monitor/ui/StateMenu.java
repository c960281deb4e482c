package dev.sortie.monitor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.base.Notices;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignState;
import dev.sortie.shared.RequestException;
import java.util.function.Function;

/** What can be done to a campaign as a whole, as its state stands. */
record StateMenu(Campaign campaign, StateSources sources) {

  void addTo(SubMenu menu) {
    CampaignState state = campaign.state();
    if (state.isArchived()) {
      add(menu, "unarchive", () -> now(sources.states()::unarchive, "unarchived"));
      return;
    }
    if (state.isPaused()) {
      add(menu, "resume", this::resume);
    } else {
      add(menu, "pause", this::pause);
    }
    if (state.takesEntries()) {
      add(menu, "close", this::close);
    } else {
      add(menu, "open", () -> now(sources.states()::openEntries, "opened"));
    }
    add(menu, "archive", this::archive);
  }

  void resume() {
    ResumeChoice choice = new ResumeChoice();
    StateDialog dialog =
        new StateDialog(
            "resume", campaign, sources.sends().paused(key()), sources.people().entering(key()));
    choice.watch(dialog);
    dialog
        .with(choice)
        .open(
            () -> {
              sources.states().resume(key(), choice.spread());
              return choice.spread().isZero()
                  ? say("resumed")
                  : say("resumed.spread", choice.spread().toHours());
            });
  }

  private void pause() {
    new StateDialog("pause", campaign, inside())
        .open(
            () -> {
              sources.states().pause(key());
              return say("paused", sources.sends().leaving(key()));
            });
  }

  private void close() {
    new StateDialog("close", campaign, inside())
        .open(
            () -> {
              sources.states().closeEntries(key());
              return say("closed");
            });
  }

  private void archive() {
    new StateDialog("archive", campaign, inside())
        .open(
            () -> {
              sources.states().archive(key());
              return say("archived");
            });
  }

  private void now(Function<CampaignKey, CampaignState> change, String done) {
    try {
      CampaignState unused = change.apply(key());
      Notices.success(say(done));
      UI.getCurrentOrThrow().refreshCurrentRoute(false);
    } catch (RequestException refused) {
      Notices.error(refused);
    }
  }

  private static void add(SubMenu menu, String change, Runnable deed) {
    menu.addItem(I18NProvider.translate("monitor.state." + change), click -> deed.run());
  }

  private long inside() {
    return sources.people().inside(key());
  }

  private CampaignKey key() {
    return campaign.key();
  }

  private static String say(String word, Object... arguments) {
    return I18NProvider.translate("monitor.state." + word, arguments);
  }
}
