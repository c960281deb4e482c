package dev.sortie.exit.model;

import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.guard.Category;
import dev.sortie.sending.SendEmail;
import dev.sortie.sending.SendRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out the jobs of mails a second time, as the engine does after a timeout. */
final class JobsAgain {

  private final JdbcClient jdbc;
  private final SendEmail sendEmail;

  JobsAgain(JdbcClient jdbc, SendEmail sendEmail) {
    this.jdbc = jdbc;
    this.sendEmail = sendEmail;
  }

  void handOutAgain(ContactId contact) throws InterruptedException {
    for (SendRequest job : jobs(contact)) {
      var unused = sendEmail.send(job);
    }
  }

  private List<SendRequest> jobs(ContactId contact) {
    return jdbc.sql(
            """
            select enrollment_id, process_instance_key, element_instance_key, element_id, template,
              category
            from sends where contact_id = :contact
            """)
        .param("contact", contact.value())
        .query(
            (row, number) ->
                new SendRequest(
                    new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                    row.getLong("process_instance_key"),
                    row.getLong("element_instance_key"),
                    row.getString("element_id"),
                    row.getString("template"),
                    Category.valueOf(row.getString("category")),
                    null,
                    List.of(),
                    Set.of()))
        .list();
  }
}
