package dev.sortie.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Notices;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.contact.Contact;
import dev.sortie.shared.RequestException;
import dev.sortie.task.AnswerOutcome;
import dev.sortie.task.HumanTask;
import java.util.List;

/** One task: what to do, for whom, and the answers to press; or what was said. */
final class TaskCard extends Composite<Article> {

  private final transient TaskSources sources;
  private final transient HumanTask task;
  private final String person;
  private final transient Runnable answered;

  /**
   * @param person who looks at it
   * @param answered called after an answer, whatever became of it
   */
  TaskCard(TaskSources sources, HumanTask task, String person, Runnable answered) {
    this.sources = sources;
    this.task = task;
    this.person = person;
    this.answered = answered;
    getContent().addClassName("task-card");
    Div what = new Div(new H2(task.errand().name()));
    if (!task.errand().text().isEmpty()) {
      what.add(new Paragraph(task.errand().text()));
    }
    what.add(about());
    what.addClassName("what");
    getContent().add(what, task.isOpen() ? answers() : said());
  }

  private Component about() {
    Div about = new Div();
    about.addClassName("about");
    about.add(
        sources
            .contact(task)
            .<Component>map(
                contact -> new Anchor("contacts/" + contact.id().value(), contact.displayName()))
            .orElseGet(() -> new Span(getTranslation("task.erased"))));
    about.add(new Span(sources.campaign(task, getLocale())));
    about.add(
        new Span(
            new Span(getTranslation("task.since")),
            new RelativeTime(task.openedAt(), sources.clock())));
    about.add(new Span(getTranslation("task.role." + task.errand().role())));
    return about;
  }

  private Component answers() {
    Div buttons = new Div();
    buttons.addClassName("answers");
    List<String> all = task.errand().answers();
    for (String answer : all) {
      Button button = new Button(TaskWords.answer(this, answer), click -> answer(answer));
      button.setDisableOnClick(true);
      if (answer.equals(all.getFirst())) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
      }
      buttons.add(button);
    }
    return buttons;
  }

  private Component said() {
    Div said = new Div();
    said.addClassName("said");
    String answer = task.answer();
    if (answer == null || task.answeredBy() == null || task.answeredAt() == null) {
      said.add(new StatusPill(getTranslation("task.gone"), Tone.NEUTRAL));
      return said;
    }
    said.add(new StatusPill(TaskWords.answer(this, answer), Tone.LIVE));
    said.add(
        new Span(
            new Span(getTranslation("task.answered-by", task.answeredBy())),
            new RelativeTime(task.answeredAt(), sources.clock())));
    return said;
  }

  private void answer(String answer) {
    try {
      AnswerOutcome outcome = sources.tasks().answer(task.id(), answer, person);
      String whom =
          sources.contact(task).map(Contact::displayName).orElse(getTranslation("task.erased"));
      Notices.success(TaskWords.outcome(this, outcome, whom));
    } catch (RequestException refused) {
      Notices.error(refused);
    }
    answered.run();
  }
}
