package dev.sortie.designer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.designer.DraftSummary;
import java.time.InstantSource;

/** One draft in the list: whose, of what, since when. */
final class DraftCard extends Composite<Article> {

  DraftCard(DraftSummary draft, InstantSource clock, Runnable discard) {
    Anchor open = new Anchor("drafts/" + draft.id(), draft.name());
    open.getElement().setAttribute("router-link", true);
    Div line = new Div(new H2(open), pill(draft));
    line.addClassName("line");
    Div changed =
        new Div(
            new Span(getTranslation("designer.changed-by", draft.changedBy())),
            new RelativeTime(draft.changedAt(), clock));
    changed.addClassName("changed");
    Button away =
        new Button(getTranslation("designer.discard"), click -> ask(draft, discard).open());
    away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    getContent().addClassName("draft-card");
    getContent().add(line, changed);
    if (draft.heldBy() != null) {
      Span held = new Span(getTranslation("designer.held-by", draft.heldBy()));
      held.addClassName("held");
      getContent().add(held);
    }
    getContent().add(away);
  }

  private StatusPill pill(DraftSummary draft) {
    return new StatusPill(
        draft.basedOn() == null
            ? getTranslation("designer.new")
            : getTranslation("designer.of-version", draft.basedOn()),
        Tone.NEUTRAL);
  }

  private ConfirmDialog ask(DraftSummary draft, Runnable discard) {
    ConfirmDialog question =
        new ConfirmDialog(
            getTranslation("designer.discard.title", draft.name()),
            getTranslation("designer.discard.text"),
            getTranslation("designer.discard.yes"),
            confirmed -> discard.run());
    question.setCancelable(true);
    question.setCancelText(getTranslation("designer.discard.no"));
    return question;
  }
}
