package dev.sortie.sending;

import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.template.RenderedMail;
import dev.sortie.template.TemplateFault;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that were sent, to look at again. */
@Component
public final class MailCopies {

  private record Row(
      EnrollmentId enrollment,
      String template,
      @Nullable String recipient,
      @Nullable String subject,
      String messageId) {}

  private final JdbcClient jdbc;
  private final KeptMails kept;
  private final MailContent content;
  private final Contacts contacts;
  private final Enrollments enrollments;

  MailCopies(
      JdbcClient jdbc,
      KeptMails kept,
      MailContent content,
      Contacts contacts,
      Enrollments enrollments) {
    this.jdbc = jdbc;
    this.kept = kept;
    this.content = content;
    this.contacts = contacts;
    this.enrollments = enrollments;
  }

  /**
   * The mail as it left where it is kept, else written once more. Empty where there is no such
   * mail, where its contact was erased, and where it can not be written any more.
   */
  public Optional<MailCopy> of(SendId id) {
    return row(id).flatMap(row -> kept.find(id).map(mail -> copy(row, mail)).or(() -> again(row)));
  }

  private Optional<Row> row(SendId id) {
    return jdbc.sql(
            """
            select enrollment_id, template, recipient, subject, message_id
            from sends
            where id = :id
            """)
        .param("id", id.value())
        .query(
            (row, number) ->
                new Row(
                    new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                    row.getString("template"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("message_id")))
        .optional();
  }

  private static MailCopy copy(Row row, KeptMails.Kept mail) {
    return new MailCopy(
        true,
        mail.sender(),
        row.recipient(),
        row.subject() == null ? row.template() : row.subject(),
        mail.parts().html(),
        mail.parts().text(),
        row.messageId());
  }

  private Optional<MailCopy> again(Row row) {
    Enrollment enrollment = enrollments.find(row.enrollment()).orElseThrow();
    return contacts.find(enrollment.contact()).flatMap(contact -> again(row, enrollment, contact));
  }

  private Optional<MailCopy> again(Row row, Enrollment enrollment, Contact contact) {
    return switch (content.render(enrollment, row.template(), contact)) {
      case RenderedMail mail ->
          Optional.of(
              new MailCopy(
                  false,
                  content.sender(),
                  row.recipient(),
                  row.subject() == null ? mail.subject() : row.subject(),
                  mail.html(),
                  mail.text(),
                  row.messageId()));
      case TemplateFault fault -> Optional.empty();
    };
  }
}
