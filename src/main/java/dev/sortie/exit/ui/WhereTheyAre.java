package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.base.Notices;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.exit.Receipt;
import dev.sortie.exit.StopReason;
import dev.sortie.shared.RequestException;
import java.util.List;
import java.util.Set;

/** Where a contact is, where they were, and how one of us ends it. */
@CssImport("./styles/enrollment.css")
final class WhereTheyAre extends Composite<Section> {

  private static final Set<EnrollmentState> STOPPABLE =
      Set.of(EnrollmentState.ENROLLED, EnrollmentState.ACTIVE);

  private final transient ContactEnrollments source;
  private final transient ContactId contact;

  WhereTheyAre(ContactEnrollments source, ContactId contact) {
    this.source = source;
    this.contact = contact;
    getContent().addClassName("enrollment-section");
    show();
  }

  private void show() {
    List<Enrollment> all = source.of(contact);
    getContent().removeAll();
    getContent().add(new H2(getTranslation("exit.panel.title")));
    if (all.isEmpty()) {
      getContent().add(new Paragraph(getTranslation("exit.panel.nowhere")));
    } else {
      getContent().add(list(all));
    }
    if (source.mayBlock(contact)) {
      getContent().add(actions());
    }
  }

  private Component list(List<Enrollment> all) {
    UnorderedList list = new UnorderedList();
    list.addClassName("enrollment-list");
    for (Enrollment enrollment : all) {
      String campaign = source.name(enrollment.campaign(), getLocale());
      EnrollmentLine line = new EnrollmentLine(enrollment, campaign, source.time());
      if (source.mayStop() && STOPPABLE.contains(enrollment.state())) {
        line.withAction(takeOut(enrollment, campaign));
      }
      list.add(line);
    }
    return list;
  }

  private Button takeOut(Enrollment enrollment, String campaign) {
    Button button =
        new Button(
            getTranslation("exit.take-out.open"),
            click ->
                new ReasonDialog(
                        getTranslation("exit.take-out.title", campaign),
                        getTranslation("exit.take-out.text"),
                        getTranslation("exit.take-out.action"),
                        words -> stop(new StopReason.TakenOut(enrollment.campaign(), words)))
                    .open());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }

  private Component actions() {
    Button button =
        new Button(
            getTranslation("exit.suppress.open"),
            click ->
                new ReasonDialog(
                        getTranslation("exit.suppress.title"),
                        getTranslation("exit.suppress.text"),
                        getTranslation("exit.suppress.action"),
                        words -> stop(new StopReason.Suppressed(words)))
                    .open());
    Div actions = new Div(button);
    actions.addClassName("enrollment-actions");
    return actions;
  }

  private void stop(StopReason reason) {
    try {
      Receipt receipt = source.stop(contact, reason);
      Notices.success(getTranslation("exit.stopped", receipt.exits().size()));
      show();
    } catch (RequestException refused) {
      Notices.error(refused);
    }
  }
}
