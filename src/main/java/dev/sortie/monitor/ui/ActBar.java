package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.sortie.base.Notices;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.monitor.InstanceLine;
import dev.sortie.monitor.InstanceQuery;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done for all that the list shows: move them, take them out, let them try again. Whom
 * it touches is found when somebody asks, so that the number in the dialog is the one that it is
 * about.
 */
final class ActBar extends Composite<Div> {

  private final transient ActSources sources;
  private final Button move = new Button(getTranslation("monitor.act.move"), click -> openMove());
  private final Button out = new Button(getTranslation("monitor.act.out"), click -> openOut());
  private final Button retry = new Button(getTranslation("monitor.act.retry"), click -> retry());
  private transient InstanceQuery query = InstanceQuery.ALL;

  ActBar(ActSources sources) {
    this.sources = sources;
    getContent().addClassName("act-bar");
    getContent().add(move, out, retry);
  }

  /** Nothing for somebody who may only look; moves and exits need one campaign. */
  void show(InstanceQuery wanted, boolean any) {
    query = wanted;
    boolean inOneCampaign = wanted.campaign() != null;
    move.setVisible(inOneCampaign);
    out.setVisible(inOneCampaign);
    retry.setVisible(wanted.stuck());
    setVisible(any && sources.mayAct() && (inOneCampaign || wanted.stuck()));
  }

  private void openMove() {
    Acted acted = acted();
    if (acted != null) {
      new MoveDialog(sources, acted).open();
    }
  }

  private void openOut() {
    Acted acted = acted();
    if (acted != null) {
      new TakeOutDialog(sources, acted).open();
    }
  }

  private void retry() {
    sources.actor();
    int asked = sources.deeds().retry(sources.deeds().found(query));
    Notices.success(getTranslation("monitor.act.retried", asked));
  }

  /** Those of the search who are inside now; with a notice and null where nobody is. */
  private @Nullable Acted acted() {
    CampaignKey campaign = query.campaign();
    List<InstanceLine> inside =
        sources.deeds().found(query).stream().filter(line -> !line.state().isFinal()).toList();
    if (campaign == null || inside.isEmpty()) {
      Notices.success(getTranslation("monitor.act.nobody"));
      return null;
    }
    return new Acted(
        campaign,
        inside.stream().max(Comparator.comparingInt(InstanceLine::number)).orElseThrow().version(),
        inside.stream().map(InstanceLine::id).toList(),
        inside.stream().map(InstanceLine::contact).toList());
  }
}
