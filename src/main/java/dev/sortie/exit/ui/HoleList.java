package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaign;
import dev.sortie.exit.ExitMatrix;
import dev.sortie.exit.ExitMatrix.Hole;
import java.util.stream.Collectors;

/** Where a rule is probably missing, each with what to do; and rules that need a word. */
final class HoleList extends Composite<Section> {

  private final UnorderedList list = new UnorderedList();

  HoleList(ExitMatrix matrix) {
    int holes = matrix.holes().size();
    getContent().addClassName("holes");
    getContent().add(new H2(getTranslation("exit.holes.title", holes)));
    if (holes == 0) {
      Paragraph none =
          new Paragraph(Symbol.DONE.icon(), new Span(getTranslation("exit.holes.none")));
      none.addClassName("none");
      getContent().add(none);
    }
    matrix.holes().forEach(hole -> list.add(item(Symbol.ATTENTION, "hole", words(hole))));
    matrix
        .pairs()
        .forEach(
            pair ->
                list.add(
                    item(
                        Symbol.DOOR_MOVED_ON,
                        "note",
                        words(
                            getTranslation(
                                "exit.pairs.title", name(pair.first()), name(pair.second())),
                            getTranslation("exit.pairs.text"),
                            pair.first(),
                            pair.second()))));
    matrix
        .selves()
        .forEach(
            campaign ->
                list.add(
                    item(
                        Symbol.DOOR_MOVED_ON,
                        "note",
                        words(
                            getTranslation("exit.self.title", name(campaign)),
                            getTranslation("exit.self.text"),
                            campaign))));
    if (list.getChildren().findAny().isPresent()) {
      getContent().add(list);
    }
  }

  private Component words(Hole hole) {
    return switch (hole) {
      case Hole.NoGoal noGoal ->
          words(
              getTranslation("exit.hole.no-goal.title", name(noGoal.campaign())),
              getTranslation("exit.hole.no-goal.text"),
              noGoal.campaign());
      case Hole.NoRule noRule ->
          words(
              getTranslation(
                  "exit.hole.no-rule.title",
                  name(noRule.pair().first()),
                  name(noRule.pair().second())),
              why(noRule) + " " + getTranslation("exit.hole.no-rule.text"),
              noRule.pair().first(),
              noRule.pair().second());
    };
  }

  private String why(Hole.NoRule hole) {
    return hole.startsOn().isEmpty()
        ? getTranslation("exit.hole.no-rule.inside", hole.contacts())
        : getTranslation(
            "exit.hole.no-rule.starts",
            hole.startsOn().stream()
                .map(trigger -> StopWords.trigger(this, trigger))
                .collect(Collectors.joining(", ")),
            hole.contacts());
  }

  private Component words(String title, String text, Campaign... campaigns) {
    Span strong = new Span(title);
    strong.addClassName("title");
    Div words = new Div(strong, new Span(text));
    for (Campaign campaign : campaigns) {
      words.add(new Anchor("campaigns/" + campaign.key(), name(campaign)));
    }
    words.addClassName("words");
    return words;
  }

  private static ListItem item(Symbol symbol, String look, Component words) {
    ListItem item = new ListItem(symbol.icon(), words);
    item.addClassName(look);
    return item;
  }

  private String name(Campaign campaign) {
    return campaign.name(getLocale());
  }
}
