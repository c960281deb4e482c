package dev.sortie.base;

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
public final class CountedConfirmation extends Composite<Div> {

  private static final int LONGEST = 200;

  private final Paragraph sentence = new Paragraph();
  private final TextField reason = new TextField();
  private final IntegerField again = new IntegerField();
  private final HasEnabled action;
  private long people;

  /**
   * @param action enabled while everything is filled in
   */
  public CountedConfirmation(HasEnabled action) {
    this.action = action;
    sentence.addClassName("lead");
    sentence.getElement().setAttribute("role", "status");
    reason.setLabel(getTranslation("base.confirm.reason"));
    reason.setMaxLength(LONGEST);
    reason.setWidthFull();
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.addValueChangeListener(event -> check());
    again.setWidthFull();
    again.setValueChangeMode(ValueChangeMode.EAGER);
    again.addValueChangeListener(event -> check());
    getContent().addClassName("counted-confirmation");
    getContent().add(sentence, reason, again);
  }

  /** What happens, and to how many. */
  public void show(String words, long count) {
    people = count;
    sentence.setText(words);
    again.setLabel(getTranslation("base.confirm.again", count));
    again.setVisible(count > 1);
    again.clear();
    check();
  }

  /** Why, in the words of whoever confirms; not empty once it is confirmed. */
  public String reason() {
    return reason.getValue().strip();
  }

  private void check() {
    Integer typed = again.getValue();
    boolean confirmed = people == 1 || (typed != null && typed == people);
    action.setEnabled(people > 0 && confirmed && !reason().isEmpty());
  }
}
