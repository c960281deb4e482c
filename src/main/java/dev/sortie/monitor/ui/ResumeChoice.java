package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.sortie.campaign.CampaignStates;
import java.time.Duration;

/** How what is late goes on after a pause. */
final class ResumeChoice extends Composite<Div> {

  private enum How {
    NOW,
    SPREAD
  }

  private static final int USUAL = 6;

  private final RadioButtonGroup<How> how = new RadioButtonGroup<>();
  private final IntegerField hours = new IntegerField();
  private final int most = (int) CampaignStates.LONGEST_SPREAD.toHours();

  ResumeChoice() {
    how.setLabel(getTranslation("monitor.state.resume.how"));
    how.setItems(How.values());
    how.setItemLabelGenerator(
        choice ->
            getTranslation(
                choice == How.NOW ? "monitor.state.resume.now" : "monitor.state.resume.spread"));
    how.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    how.setValue(How.NOW);
    hours.setLabel(getTranslation("monitor.state.resume.hours"));
    hours.setHelperText(getTranslation("monitor.state.resume.hours.help", most));
    hours.setMin(1);
    hours.setMax(most);
    hours.setStepButtonsVisible(true);
    hours.setValue(USUAL);
    hours.setVisible(false);
    hours.setWidth("16rem");
    getContent().addClassName("resume-choice");
    getContent().add(how, hours);
  }

  /** Tells whether the choice can be made as it stands, now and after each change. */
  void watch(StateDialog dialog) {
    hours.setValueChangeMode(ValueChangeMode.EAGER);
    hours.addValueChangeListener(change -> dialog.setReady(isComplete()));
    how.addValueChangeListener(
        change -> {
          hours.setVisible(how.getValue() == How.SPREAD);
          dialog.setReady(isComplete());
        });
  }

  /** Zero for at once. */
  Duration spread() {
    return how.getValue() == How.NOW ? Duration.ZERO : Duration.ofHours(hours.getValue());
  }

  private boolean isComplete() {
    Integer typed = hours.getValue();
    return how.getValue() == How.NOW || (typed != null && typed >= 1 && typed <= most);
  }
}
