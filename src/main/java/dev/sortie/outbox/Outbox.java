package dev.sortie.outbox;

import dev.sortie.shared.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the recipients would have got: every mail that the inside mail server took. The bean has a
 * name of its own, since other modules have outboxes of other kinds.
 */
@Component("insideMailOutbox")
public final class Outbox {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  private final OutboxRepository repository;
  private final OutboxSettings settings;
  private final ObjectProvider<InsideMailServer> server;

  Outbox(
      OutboxRepository repository,
      OutboxSettings settings,
      ObjectProvider<InsideMailServer> server) {
    this.repository = repository;
    this.settings = settings;
    this.server = server;
  }

  /** Whether mail stays inside; where not, nothing new comes in here. */
  public boolean isOpen() {
    return server.getIfAvailable() != null;
  }

  /**
   * A part of the mails, newest first.
   *
   * @param words found in recipient or subject, without regard to case; empty means all
   */
  public List<OutboxEntry> list(String words, int offset, int limit) {
    return repository.list(words, offset, limit);
  }

  public int count(String words) {
    return repository.count(words);
  }

  /** Another one whenever a mail with these words came in; {@code words} as in {@link #list}. */
  public long newest(String words) {
    return repository.newest(words);
  }

  /** One mail; empty where there never was one of this id or it was too old to be kept. */
  public Optional<OutboxMail> mail(long id) {
    return repository
        .find(id)
        .flatMap(entry -> repository.raw(id).map(raw -> MailParts.read(entry, raw)));
  }

  /**
   * The mails to this address that came in after the one of this id, the oldest first, at most so
   * many. None comes in later under an id below the last of these.
   */
  public List<InsideLetter> lettersTo(EmailAddress recipient, long after, int max) {
    return repository.lettersTo(recipient.value(), after, max);
  }

  /** Drops every mail to or from this address. */
  public void forget(EmailAddress address) {
    repository.deleteOf(address.value());
  }

  @Scheduled(fixedDelay = 60_000)
  void dropOldest() {
    int dropped = repository.keep(settings.keep());
    if (dropped > 0) {
      log.info("The outbox keeps {} mails; {} older ones are gone", settings.keep(), dropped);
    }
  }
}
