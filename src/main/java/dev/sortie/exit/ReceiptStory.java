package dev.sortie.exit;

import java.util.List;

/**
 * A receipt in the words of one language, to be read, printed and kept.
 *
 * @param title who left and why, in one line without personal data
 * @param facts what was accepted, when, about whom
 * @param exits one line for each enrollment, in the columns of {@link #EXIT_COLUMNS}
 * @param mails one sentence for each mail that was leaving at that moment
 * @param proves what this shows, and what it rests on
 */
public record ReceiptStory(
    String title, List<Fact> facts, List<Exit> exits, List<String> mails, List<String> proves) {

  /** Bundle keys of the headings over {@link Exit}. */
  public static final List<String> EXIT_COLUMNS =
      List.of(
          "exit.receipt.campaign", "exit.receipt.told", "exit.receipt.ended", "exit.receipt.how");

  public ReceiptStory {
    facts = List.copyOf(facts);
    exits = List.copyOf(exits);
    mails = List.copyOf(mails);
    proves = List.copyOf(proves);
  }

  /** One thing that is known. */
  public record Fact(String name, String value) {}

  /** How one enrollment ended. */
  public record Exit(String campaign, String told, String ended, String how) {

    public List<String> cells() {
      return List.of(campaign, told, ended, how);
    }
  }
}
