package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.sortie.campaign.MailDifference;
import java.util.Locale;

/** One mail of two versions: its subjects, and its words line by line. */
final class MailChange extends Composite<Div> {

  MailChange(MailDifference difference) {
    String mark =
        switch (difference.type()) {
          case ADDED -> "added";
          case REMOVED -> "removed";
          case REWORDED, RESTYLED -> "changed";
        };
    H3 title =
        new H3(
            getTranslation(
                "monitor.change.mail",
                difference.name().template(),
                getTranslation("monitor.language." + difference.name().language())));
    Div line = new Div(new ChangeMark(mark), title);
    line.addClassName("title");
    getContent().addClassName("mail-change");
    getContent().add(line);
    subject(difference);
    if (difference.type() == MailDifference.Type.RESTYLED) {
      getContent().add(new Paragraph(getTranslation("monitor.change.mail.restyled")));
    } else {
      getContent().add(text(difference));
    }
  }

  private void subject(MailDifference difference) {
    boolean isNew = difference.subjectBefore().isEmpty();
    boolean isSame = difference.subjectBefore().equals(difference.subjectAfter());
    String words =
        isNew || isSame
            ? getTranslation("monitor.change.mail.subject", difference.subjectAfter())
            : difference.subjectAfter().isEmpty()
                ? getTranslation("monitor.change.mail.subject", difference.subjectBefore())
                : getTranslation(
                    "monitor.change.mail.subject.changed",
                    difference.subjectBefore(),
                    difference.subjectAfter());
    Paragraph subject = new Paragraph(words);
    subject.addClassName("subject");
    getContent().add(subject);
  }

  /** Each line begins with its sign, so that it is not told by colour alone. */
  private Div text(MailDifference difference) {
    Div text = new Div();
    text.addClassName("text");
    text.getElement().setAttribute("lang", difference.name().language());
    for (MailDifference.Line line : difference.lines()) {
      String sign =
          switch (line.kind()) {
            case BOTH -> "";
            case BEFORE -> "−";
            case AFTER -> "+";
          };
      Span mark = new Span(sign);
      mark.addClassName("sign");
      Div row = new Div(mark, new Span(line.text()));
      row.addClassNames("line", line.kind().name().toLowerCase(Locale.ROOT));
      text.add(row);
    }
    return text;
  }
}
