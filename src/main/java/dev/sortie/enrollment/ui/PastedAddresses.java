package dev.sortie.enrollment.ui;

import dev.sortie.shared.EmailAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody pasted, whatever stands between the addresses.
 *
 * @param unreadable the pieces that are no address
 */
record PastedAddresses(List<EmailAddress> addresses, List<String> unreadable) {

  static PastedAddresses in(String text) {
    List<EmailAddress> addresses = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (String piece : text.split("[\\s,;<>\"]+")) {
      if (!piece.isEmpty()) {
        EmailAddress.tryParse(piece).ifPresentOrElse(addresses::add, () -> unreadable.add(piece));
      }
    }
    return new PastedAddresses(addresses.stream().distinct().toList(), List.copyOf(unreadable));
  }
}
