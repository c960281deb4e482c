package dev.sortie.enrollment;

import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.shared.EmailAddress;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads a selection in pieces, so that nobody holds all contacts at once. */
@Component
public final class SelectedContacts {

  private static final int PIECE = 1_000;

  private final Contacts contacts;

  SelectedContacts(Contacts contacts) {
    this.contacts = contacts;
  }

  /**
   * Hands over the selection.
   *
   * @return how many of what it names nobody has; ids that nobody has are handed over like others
   */
  public long forEach(ContactSelection selection, Consumer<List<ContactId>> piece) {
    return switch (selection) {
      case ContactSelection.Filtered filtered -> {
        contacts.forEachId(filtered.filter(), piece);
        yield 0;
      }
      case ContactSelection.Named named -> {
        inPieces(named.contacts(), piece);
        yield unknownOf(named.addresses(), piece);
      }
    };
  }

  private long unknownOf(List<EmailAddress> addresses, Consumer<List<ContactId>> piece) {
    long[] known = {0};
    inPieces(
        addresses,
        some -> {
          List<ContactId> ids = contacts.idsOf(some);
          known[0] += ids.size();
          piece.accept(ids);
        });
    return addresses.size() - known[0];
  }

  private static <T> void inPieces(List<T> all, Consumer<List<T>> piece) {
    for (int from = 0; from < all.size(); from += PIECE) {
      piece.accept(all.subList(from, Math.min(all.size(), from + PIECE)));
    }
  }
}
