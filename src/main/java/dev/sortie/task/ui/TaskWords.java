package dev.sortie.task.ui;

import com.vaadin.flow.component.Component;
import dev.sortie.task.AnswerOutcome;
import dev.sortie.task.Errand;

/** Names of answers and what became of them. */
final class TaskWords {

  private TaskWords() {}

  /** As the diagram writes it, but for the one that stands for a missing list. */
  static String answer(Component reader, String answer) {
    return answer.equals(Errand.DONE) ? reader.getTranslation("task.done") : answer;
  }

  static String outcome(Component reader, AnswerOutcome outcome, String person) {
    return switch (outcome) {
      case AnswerOutcome.GoesOn on -> reader.getTranslation("task.outcome.on", person);
      case AnswerOutcome.GoesOnLater later -> reader.getTranslation("task.outcome.later", person);
      case AnswerOutcome.AnsweredBy(String other, String answer) ->
          reader.getTranslation("task.outcome.other", other, answer(reader, answer));
      case AnswerOutcome.NotNeeded gone -> reader.getTranslation("task.outcome.gone", person);
    };
  }
}
