package dev.sortie.sending;

import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.EmailAddress;
import dev.sortie.template.RenderedMail;
import dev.sortie.template.Rendering;
import dev.sortie.template.TemplateFault;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/**
 * Mails that are being written, as a contact would read them, and sent to whoever writes them.
 *
 * <p>A test goes round the guard: no consent, no cap, no hours, no ledger. So it is the one mail
 * that could reach somebody who left, by a slip of the keyboard or of the mind. Whom it may go to
 * is therefore asked twice, when it is sent and right before its first byte:
 *
 * <ul>
 *   <li>never to an address on the suppression list, whether we still know its contact or not;
 *   <li>to the address of a contact only if a marketing mail may be sent there: colleagues are
 *       often contacts of their own shop, and nobody gets a test who would not get the mail;
 *   <li>to every other address: it is nobody's whom we promised anything.
 * </ul>
 *
 * One address at a time, few in a row ({@link TestAllowance}), and each in the audit log. An
 * account's address is no exception: who unsubscribed reads the preview instead.
 */
@Service
public class TestMails {

  private final TestContent content;
  private final TestPost post;
  private final TestAllowance allowance;
  private final Contacts contacts;
  private final Deeds deeds;

  TestMails(
      TestContent content, TestPost post, TestAllowance allowance, Contacts contacts, Deeds deeds) {
    this.content = content;
    this.post = post;
    this.allowance = allowance;
    this.contacts = contacts;
    this.deeds = deeds;
  }

  /** How the mail reads. One whose contact is gone meanwhile reads as for a made-up one. */
  public Rendering preview(TestMail mail) {
    return content.render(mail);
  }

  /**
   * Sends the mail, marked as a test. What is refused at once changes nothing and is answered at
   * once; the mail server may take its time.
   *
   * @param by who does it, for the limit
   */
  public CompletableFuture<TestOutcome> send(TestMail mail, EmailAddress to, String by) {
    return switch (content.render(mail)) {
      case TemplateFault fault ->
          CompletableFuture.completedFuture(new TestOutcome.NotReadable(fault));
      case RenderedMail rendered -> {
        if (!mayGetTests(to)) {
          yield CompletableFuture.completedFuture(new TestOutcome.NotToThem(to));
        }
        if (!allowance.take(by)) {
          yield CompletableFuture.completedFuture(new TestOutcome.TooMany());
        }
        deeds.tellBefore(deed(mail, to));
        yield post.post(rendered, mail.name().locale(), to, () -> mayGetTests(to))
            .thenApply(outcome -> result(outcome, to));
      }
    };
  }

  private boolean mayGetTests(EmailAddress to) {
    return !contacts.isSuppressed(to) && contacts.find(to).map(Contact::isMailable).orElse(true);
  }

  /** The address itself stays out: it may be a person's who is erased one day. */
  private Deed deed(TestMail mail, EmailAddress to) {
    return Deed.of("sending.test-sent", "mail", mail.name().fileName())
        .now("domain", to.domain())
        .now("contact", contacts.find(to).map(contact -> contact.id().value()).orElse(null));
  }

  private static TestOutcome result(SmtpOutcome outcome, EmailAddress to) {
    return switch (outcome) {
      case SmtpOutcome.Accepted accepted -> new TestOutcome.Accepted(to);
      case SmtpOutcome.Answered(var phase, var reply) -> new TestOutcome.Refused(reply.text());
      case SmtpOutcome.NotSent(var phase, var reason, var detail) ->
          new TestOutcome.NotReached(detail);
      case SmtpOutcome.Lost(var detail) -> new TestOutcome.Unsure(detail);
      case SmtpOutcome.Stopped stopped -> new TestOutcome.NotToThem(to);
    };
  }
}
