package dev.sortie.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.sortie.SortieTest;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.EraseContact;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.exit.Receipt;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.Stops;
import dev.sortie.outbox.InsideMailServer;
import dev.sortie.sending.MailSettings;
import dev.sortie.sending.UnsubscribeLinks;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.subethamail.smtp.client.SmartClient;

/** A mail to the unsubscribe address: through the inside server, and out of a real mailbox. */
@SortieTest
class LeaveByLetterIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ServerSetup IMAP = ServerSetupTest.IMAP.dynamicPort();

  static {
    IMAP.setServerStartupTimeout(60_000);
  }

  @Autowired private Contacts contacts;
  @Autowired private EraseContact erasing;
  @Autowired private Stops stops;
  @Autowired private UnsubscribeLinks links;
  @Autowired private TakeLeaveMail taking;
  @Autowired private LeaveMailRepository repository;
  @Autowired private InsideMailServer inside;
  @Autowired private InstantSource time;
  @Autowired private JdbcClient jdbc;

  private final GreenMail server = new GreenMail(IMAP);
  private GreenMailUser user;
  private Contact contact;

  @BeforeEach
  void start() {
    server.start();
    user = server.setUser("leave@letter.example", "leave" + UUID.randomUUID(), "secret");
    contact =
        contacts.upsert(ContactFixture.contactWithConsent(UUID.randomUUID() + "@letter.example"));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aLetterToTheInsideServerIsAStop() throws Exception {
    SmartClient client = SmartClient.createAndConnect("127.0.0.1", inside.port(), "letter.example");
    client.from(contact.email().value());
    client.to("unsubscribe@sortie.example");
    client.dataStart();
    byte[] letter = letter("<inside@letter.example>", "unsubscribe " + token());
    client.dataWrite(letter, letter.length);
    client.dataEnd();
    client.quit();

    await().atMost(PATIENCE).until(() -> contacts.isSuppressed(contact.id()));
    assertStoppedOnce();
  }

  @Test
  void aLetterInTheMailboxIsAStopWithAReceiptWhoeverSendsIt() throws Exception {
    arrives("<1@letter.example>", "Re: [ext] unsubscribe " + token() + " (sent from my phone)");

    mailbox().once();

    assertStoppedOnce();
    assertThat(seen()).containsExactly(true);
    assertThat(kept()).containsExactly("STOPPED");
  }

  @Test
  void aCrashBetweenTheEffectAndTheMarkIsOneStopAndMarkedAfterwards() throws Exception {
    arrives("<2@letter.example>", "unsubscribe " + token());

    assertThatThrownBy(() -> reading(new CrashingAtTheMark(imap())).once())
        .isInstanceOf(CrashingAtTheMark.Crash.class);
    assertThat(contacts.isSuppressed(contact.id())).isTrue();
    assertThat(seen()).containsExactly(false);
    mailbox().once();

    assertStoppedOnce();
    assertThat(seen()).containsExactly(true);
  }

  @Test
  void theSameLetterUnderAnotherNumberIsTheSameStop() throws Exception {
    arrives("<3@letter.example>", "unsubscribe " + token());
    mailbox().once();

    arrives("<3@letter.example>", "unsubscribe " + token());
    mailbox().once();
    assertStoppedOnce();

    moveToAServerThatNumbersAnew();
    arrives("<3@letter.example>", "unsubscribe " + token());
    mailbox().once();

    assertStoppedOnce();
    assertThat(seen()).containsExactly(true);
  }

  @Test
  void whoCameBackLeavesAgainByANewLetter() throws Exception {
    arrives("<4@letter.example>", "unsubscribe " + token());
    arrives("<5@letter.example>", "unsubscribe " + token());

    mailbox().once();

    assertThat(stops.of(contact.id())).hasSize(2);
  }

  @Test
  void aLetterWithoutOrWithAWrongTokenStopsNobodyAndIsKeptUnreadForAPerson() throws Exception {
    String token = token();
    arrives("<6@letter.example>", "unsubscribe");
    arrives("<7@letter.example>", "unsubscribe " + token.substring(0, 60));
    arrives("<8@letter.example>", "unsubscribe B" + token.substring(1));
    arrives(
        "<9@letter.example>",
        "unsubscribe " + links.token(contact.id(), new EnrollmentId(UUID.randomUUID())));

    mailbox().once();

    assertThat(contacts.isSuppressed(contact.id())).isFalse();
    assertThat(stops.of(contact.id())).isEmpty();
    assertThat(seen()).containsOnly(false);
    assertThat(kept())
        .containsExactly("WITHOUT_TOKEN", "WRONG_TOKEN", "WRONG_TOKEN", "WRONG_TOKEN");
  }

  @Test
  void whatCanNotBeReadAsAMailHoldsUpNoOther() throws Exception {
    user.deliver(new MimeMessage(null, new ByteArrayInputStream(new byte[] {0, 1, 13, 10, 58})));
    arrives("", "=?utf-8?Q?unsub=00scribe?= \u0000");
    arrives("<10@letter.example>", "unsubscribe " + token());

    mailbox().once();

    assertStoppedOnce();
  }

  @Test
  void aLetterOfSomebodyWhoWasErasedLeavesNoTrace() throws Exception {
    arrives("<11@letter.example>", "unsubscribe");
    mailbox().once();
    arrives("<12@letter.example>", "unsubscribe " + token());
    erasing.erase(contact.id());

    mailbox().once();

    assertThat(
            jdbc.sql("select count(*) from unsubscribe_mails where sender = :sender")
                .param("sender", contact.email().value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aServerThatIsAwayIsAskedAgain() throws Exception {
    ReadLeaveMailbox reading = mailbox();
    arrives("<13@letter.example>", "unsubscribe " + token());
    server.getImap().stopService();

    assertThat(reading.once()).isFalse();
    assertThat(contacts.isSuppressed(contact.id())).isFalse();
  }

  private void assertStoppedOnce() {
    assertThat(contacts.isSuppressed(contact.id())).isTrue();
    assertThat(stops.of(contact.id()))
        .singleElement()
        .extracting(Receipt::reason)
        .isEqualTo(new StopReason.Unsubscribed("mail"));
  }

  private String token() {
    return links.mailToken(contact.id(), new EnrollmentId(new UUID(7, 7)));
  }

  private ReadLeaveMailbox mailbox() {
    return reading(imap());
  }

  private ReadLeaveMailbox reading(LeaveMailbox mailbox) {
    return new ReadLeaveMailbox(mailbox, taking, repository, time);
  }

  private LeaveMailbox imap() {
    return new ImapLeaveMailbox(
        new UnsubscribeImapSettings(
            "127.0.0.1",
            server.getImap().getPort(),
            MailSettings.Tls.NONE,
            user.getLogin(),
            "secret",
            "INBOX",
            Duration.ofSeconds(30)));
  }

  private void arrives(String messageId, String subject) throws Exception {
    user.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(letter(messageId, subject))));
  }

  private byte[] letter(String messageId, String subject) {
    return """
        From: Ada <%s>
        To: leave@letter.example
        Message-ID: %s
        Subject: %s

        .
        """
        .formatted(contact.email(), messageId, subject)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** This server's UIDVALIDITY is the second in which a folder was made. */
  private void moveToAServerThatNumbersAnew() {
    String login = user.getLogin();
    long former = uidValidity();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              server.getUserManager().deleteUser(user);
              user = server.setUser("leave@letter.example", login, "secret");
              return uidValidity() != former;
            });
  }

  private long uidValidity() {
    try {
      return server.getManagers().getImapHostManager().getInbox(user).getUidValidity();
    } catch (FolderException cause) {
      throw new AssertionError(cause);
    }
  }

  private List<Boolean> seen() throws Exception {
    return Arrays.stream(server.getReceivedMessagesForDomain("letter.example"))
        .map(LeaveByLetterIT::isSeen)
        .toList();
  }

  private List<String> kept() {
    return jdbc.sql(
            "select outcome from unsubscribe_mails where contact_id = :contact order by uid")
        .param("contact", contact.id().value())
        .query(String.class)
        .list();
  }

  private static boolean isSeen(MimeMessage mail) {
    try {
      return mail.isSet(Flags.Flag.SEEN);
    } catch (MessagingException cause) {
      throw new AssertionError(cause);
    }
  }

  /** A mailbox of a node that dies when all is committed and the server not told yet. */
  private record CrashingAtTheMark(LeaveMailbox mailbox) implements LeaveMailbox {

    static final class Crash extends RuntimeException {}

    @Override
    public String name() {
      return mailbox.name();
    }

    @Override
    public Open open() throws MessagingException {
      Open open = mailbox.open();
      return new Open() {
        @Override
        public long uidValidity() throws MessagingException {
          return open.uidValidity();
        }

        @Override
        public List<LeaveMail> after(long uid, int max) throws MessagingException {
          return open.after(uid, max);
        }

        @Override
        public void markSeen(List<Long> uids) {
          throw new Crash();
        }

        @Override
        public void close() throws MessagingException {
          open.close();
        }
      };
    }
  }
}
