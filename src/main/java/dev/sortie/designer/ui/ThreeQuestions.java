package dev.sortie.designer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.sortie.designer.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a person answers about each mail before it leaves by itself. One no and it does not. */
final class ThreeQuestions extends Composite<Div> {

  record Given(String template, Question question, boolean yes) {}

  private record Asked(String template, Question question, RadioButtonGroup<Boolean> choice) {}

  private final List<Asked> asked = new ArrayList<>();
  private final Paragraph refused = new Paragraph(getTranslation("designer.questions.no"));
  private final Runnable changed;

  /**
   * @param templates the mails to ask about; nothing is shown where there are none
   */
  ThreeQuestions(Set<String> templates, Runnable changed) {
    this.changed = changed;
    getContent().addClassName("three-questions");
    if (!templates.isEmpty()) {
      getContent().add(new H3(getTranslation("designer.questions.title")));
      getContent().add(new Paragraph(getTranslation("designer.questions.text")));
    }
    templates.forEach(this::ask);
    refused.addClassName("refused");
    refused.getElement().setAttribute("role", "alert");
    refused.setVisible(false);
    getContent().add(refused);
  }

  boolean isAllYes() {
    return asked.stream().allMatch(one -> Boolean.TRUE.equals(one.choice().getValue()));
  }

  List<Given> answers() {
    return asked.stream()
        .filter(one -> one.choice().getValue() != null)
        .map(one -> new Given(one.template(), one.question(), one.choice().getValue()))
        .toList();
  }

  private void ask(String template) {
    Section section = new Section(new H3(getTranslation("designer.questions.mail", template)));
    for (Question question : Question.values()) {
      RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
      choice.setLabel(
          getTranslation("designer.question." + question.name().toLowerCase(Locale.ROOT)));
      choice.setItems(true, false);
      choice.setItemLabelGenerator(
          yes -> getTranslation(yes ? "designer.questions.yes" : "designer.questions.not"));
      choice.addValueChangeListener(
          chosen -> {
            refused.setVisible(
                asked.stream().anyMatch(one -> Boolean.FALSE.equals(one.choice().getValue())));
            changed.run();
          });
      asked.add(new Asked(template, question, choice));
      section.add(choice);
    }
    getContent().add(section);
  }
}
