package dev.sortie.enrollment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.sortie.base.Notices;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EntryCounts;
import dev.sortie.enrollment.FirstMail;
import dev.sortie.shared.RequestException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Choose who, see what that means, let them in. The button says how many. */
final class ChooseStep extends Composite<Div> {

  private final WhoChoice who;
  private final EntrySummary summary;
  private final Button enroll = new Button();
  private final transient Function<ContactSelection, EntryCounts> preview;

  ChooseStep(
      WhoChoice who,
      Function<ContactSelection, EntryCounts> preview,
      Function<ZoneId, FirstMail> firstMail,
      Consumer<ContactSelection> chosen) {
    this.who = who;
    this.preview = preview;
    this.summary = new EntrySummary(firstMail);
    enroll.addThemeVariants(ButtonVariant.PRIMARY);
    enroll.setDisableOnClick(true);
    enroll.addClickListener(
        click -> {
          who.selection().ifPresent(chosen);
          enroll.setEnabled(true);
        });
    Section question = new Section(new H2(getTranslation("enrollment.who.title")), who);
    Section answer =
        new Section(new H2(getTranslation("enrollment.summary.title")), summary, enroll);
    question.addClassName("enroll-section");
    answer.addClassNames("enroll-section", "enroll-answer");
    getContent().addClassName("enroll-columns");
    getContent().add(question, answer);
    who.onChange(this::show);
    show();
  }

  private void show() {
    Optional<EntryCounts> counts = count();
    long entering = counts.map(EntryCounts::entering).orElse(0L);
    summary.show(counts.orElse(null));
    enroll.setText(getTranslation("enrollment.enroll.action", entering));
    enroll.setEnabled(entering > 0);
  }

  private Optional<EntryCounts> count() {
    try {
      return who.selection().map(preview);
    } catch (RequestException refused) {
      Notices.error(refused);
      return Optional.empty();
    }
  }
}
