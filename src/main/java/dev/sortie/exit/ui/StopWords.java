package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.sortie.base.Door;
import dev.sortie.exit.ExitMatrix.Stop;
import dev.sortie.modelcheck.Trigger;
import java.util.Locale;

/** A column of the matrix in words. */
record StopWords(Component asker, Stop stop) {

  Door door() {
    return switch (stop) {
      case Stop.Goal goal -> Door.CONVERTED;
      case Stop.Unsubscribe unsubscribe -> Door.UNSUBSCRIBED;
      case Stop.LeaveTopic leaveTopic -> Door.UNSUBSCRIBED;
      case Stop.Block block -> Door.UNSUBSCRIBED;
      case Stop.Enter enter -> Door.MOVED_ON;
    };
  }

  /** As short as a column's head has to be. */
  String name() {
    return switch (stop) {
      case Stop.Goal goal -> trigger(asker, goal.trigger());
      case Stop.Unsubscribe unsubscribe -> asker.getTranslation("exit.stop.unsubscribe");
      case Stop.LeaveTopic leave -> leave.topic().name().in(language());
      case Stop.Block block -> asker.getTranslation("exit.stop.block");
      case Stop.Enter enter -> enter.campaign().name(language());
    };
  }

  /** What happens, as the first half of a sentence. */
  String sentence() {
    return switch (stop) {
      case Stop.Goal goal -> asker.getTranslation("exit.stop.goal.sentence", name());
      case Stop.Unsubscribe unsubscribe -> asker.getTranslation("exit.stop.unsubscribe.sentence");
      case Stop.LeaveTopic leave -> asker.getTranslation("exit.stop.topic.sentence", name());
      case Stop.Block block -> asker.getTranslation("exit.stop.block.sentence");
      case Stop.Enter enter -> asker.getTranslation("exit.stop.enter.sentence", name());
    };
  }

  static String trigger(Component asker, Trigger trigger) {
    return switch (trigger) {
      case Trigger.Event event -> event.text();
      case Trigger.TagGiven given -> asker.getTranslation("exit.trigger.tag-given", given.tag());
      case Trigger.TagTaken taken -> asker.getTranslation("exit.trigger.tag-taken", taken.tag());
    };
  }

  private static Locale language() {
    return UI.getCurrent().getLocale();
  }
}
