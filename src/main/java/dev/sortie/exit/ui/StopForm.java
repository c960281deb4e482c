package dev.sortie.exit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * The number of people whom something ends for, why, and the number once more in one's own hand:
 * nobody who is out can be put back where they were.
 */
final class StopForm extends Composite<Div> {

  private static final int LONGEST = 200;

  private final Paragraph sentence = new Paragraph();
  private final TextField reason = new TextField();
  private final IntegerField again = new IntegerField();
  private final HasEnabled action;
  private long people;

  /**
   * @param action enabled while everything is filled in
   */
  StopForm(HasEnabled action) {
    this.action = action;
    sentence.addClassName("lead");
    sentence.getElement().setAttribute("role", "status");
    reason.setLabel(getTranslation("exit.reason"));
    reason.setMaxLength(LONGEST);
    reason.setWidthFull();
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.addValueChangeListener(event -> check());
    again.setWidthFull();
    again.setValueChangeMode(ValueChangeMode.EAGER);
    again.addValueChangeListener(event -> check());
    getContent().addClassName("stop-form");
    getContent().add(sentence, reason, again);
  }

  /** What happens, and to how many. */
  void show(String words, long count) {
    people = count;
    sentence.setText(words);
    again.setLabel(getTranslation("exit.many.again", count));
    again.setVisible(count > 1);
    again.clear();
    check();
  }

  String reason() {
    return reason.getValue().strip();
  }

  private void check() {
    Integer typed = again.getValue();
    boolean confirmed = people == 1 || (typed != null && typed == people);
    action.setEnabled(people > 0 && confirmed && !reason().isEmpty());
  }
}
