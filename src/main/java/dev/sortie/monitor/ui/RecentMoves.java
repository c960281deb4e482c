package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.sortie.base.RelativeTime;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.recovery.Move;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** The last moves: how far each is, who stayed and why, and the way back. */
final class RecentMoves extends Composite<Div> {

  private static final int MOST = 5;

  private final transient ActSources sources;
  private final transient StepNames names;
  private final transient InstantSource time;
  private final transient Runnable moved;
  private long soFar;

  /**
   * @param moved called when people have been moved while somebody is looking
   */
  RecentMoves(ActSources sources, InstantSource time, Runnable moved) {
    this.moved = moved;
    this.sources = sources;
    this.names = new StepNames(sources.campaigns());
    this.time = time;
    getContent().addClassName("recent-moves");
    List<Move> known = sources.moves().recent(MOST);
    soFar = moved(known);
    show(known);
    sources.live().follow(this, () -> sources.moves().recent(MOST), this::show);
  }

  private static long moved(List<Move> moves) {
    return moves.stream().mapToLong(Move::moved).sum();
  }

  private void show(List<Move> moves) {
    if (moved(moves) != soFar) {
      soFar = moved(moves);
      moved.run();
    }
    getContent().removeAll();
    setVisible(!moves.isEmpty());
    if (!moves.isEmpty()) {
      UnorderedList list = new UnorderedList();
      moves.forEach(move -> list.add(line(move)));
      getContent().add(new H2(getTranslation("monitor.moves.title")), list);
    }
  }

  private ListItem line(Move move) {
    Span what = new Span(what(move));
    what.addClassName("what");
    Div words = new Div(what, new RelativeTime(move.requestedAt(), time));
    words.addClassName("words");
    ListItem item = new ListItem(words);
    if (move.finishedAt() == null) {
      item.add(progress(move));
    } else if (move.canBeUndone() && sources.mayAct()) {
      item.add(undo(move));
    }
    if (!move.kept().isEmpty()) {
      item.add(kept(move));
    }
    return item;
  }

  private String what(Move move) {
    if (move.undoOf() != null) {
      return getTranslation("monitor.moves.undo", move.requestedBy(), move.moved(), campaign(move));
    }
    String undone = move.undone() ? " " + getTranslation("monitor.moves.undone") : "";
    String element = move.element();
    return getTranslation(
            element == null ? "monitor.moves.version" : "monitor.moves.step",
            move.requestedBy(),
            move.moved(),
            campaign(move),
            number(move),
            element == null || move.version() == null ? "" : names.of(move.version(), element))
        + undone;
  }

  private String campaign(Move move) {
    return sources
        .campaigns()
        .find(move.campaign())
        .map(campaign -> campaign.name(UI.getCurrentOrThrow().getLocale()))
        .orElse(move.campaign().value());
  }

  private String number(Move move) {
    return move.version() == null
        ? ""
        : sources
            .campaigns()
            .version(move.version())
            .map(CampaignVersion::number)
            .map(String::valueOf)
            .orElse("?");
  }

  private Component progress(Move move) {
    ProgressBar bar = new ProgressBar(0, Math.max(1, move.moved() + move.open()), move.moved());
    bar.getElement()
        .setAttribute(
            "aria-label",
            getTranslation("monitor.moves.progress", move.moved(), move.moved() + move.open()));
    return bar;
  }

  private Component undo(Move move) {
    Button undo =
        new Button(
            getTranslation("monitor.moves.take-back"),
            click -> new UndoDialog(sources, move).open());
    undo.addThemeVariants(ButtonVariant.SMALL);
    return undo;
  }

  private Component kept(Move move) {
    long number = move.kept().values().stream().mapToLong(Long::longValue).sum();
    Span reasons = new Span(MoveWords.kept(move.kept()).collect(Collectors.joining(" ")));
    return new Details(getTranslation("monitor.moves.kept", number), reasons);
  }
}
