package dev.sortie.feedback;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open IMAP folder. Only three headers are fetched, and none of that marks a mail as seen. */
final class ImapFolder implements LeaveMailbox.Open {

  private static final FetchProfile HEADERS = headers("Message-ID", "From", "Subject");

  private final Store store;
  private final Folder folder;
  private final UIDFolder uids;

  ImapFolder(Store store, Folder folder) {
    this.store = store;
    this.folder = folder;
    this.uids = (UIDFolder) folder;
  }

  @Override
  public long uidValidity() throws MessagingException {
    return uids.getUIDValidity();
  }

  /**
   * {@code n:*} always names the last mail, also if its UID is below n (RFC 9051 section 6.4.9).
   */
  @Override
  public List<LeaveMail> after(long uid, int max) throws MessagingException {
    List<Message> found = new ArrayList<>();
    for (Message message : uids.getMessagesByUID(uid + 1, UIDFolder.LASTUID)) {
      if (message != null && uids.getUID(message) > uid && found.size() < max) {
        found.add(message);
      }
    }
    folder.fetch(found.toArray(Message[]::new), HEADERS);
    List<LeaveMail> mails = new ArrayList<>();
    for (Message message : found) {
      read(message).ifPresent(mails::add);
    }
    return mails;
  }

  @Override
  public void markSeen(List<Long> seen) throws MessagingException {
    long[] wanted = seen.stream().mapToLong(Long::longValue).toArray();
    Message[] there =
        Arrays.stream(uids.getMessagesByUID(wanted))
            .filter(Objects::nonNull)
            .toArray(Message[]::new);
    folder.setFlags(there, new Flags(Flags.Flag.SEEN), true);
  }

  @Override
  public void close() throws MessagingException {
    try {
      folder.close(false);
    } finally {
      store.close();
    }
  }

  /** Empty where somebody took the mail away meanwhile. */
  private Optional<LeaveMail> read(Message message) throws MessagingException {
    try {
      return Optional.of(
          new LeaveMail(
              uids.getUID(message),
              words(message, "Message-ID"),
              words(message, "From"),
              words(message, "Subject")));
    } catch (MessageRemovedException gone) {
      return Optional.empty();
    }
  }

  private static String words(Message message, String header) throws MessagingException {
    String @Nullable [] values = message.getHeader(header);
    if (values == null || values.length == 0) {
      return "";
    }
    String line = MimeUtility.unfold(values[0]);
    try {
      return MimeUtility.decodeText(line);
    } catch (UnsupportedEncodingException asItIs) {
      return line;
    }
  }

  private static FetchProfile headers(String... names) {
    FetchProfile profile = new FetchProfile();
    profile.add(UIDFolder.FetchProfileItem.UID);
    Arrays.stream(names).forEach(profile::add);
    return profile;
  }
}
