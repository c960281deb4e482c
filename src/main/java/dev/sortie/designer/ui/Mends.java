package dev.sortie.designer.ui;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.modelcheck.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be mended by a press of a button, since there is but one way to do it. */
final class Mends {

  private static final String CHECK = "modelcheck.";

  private static final Set<String> KINDS =
      Set.of(
          "not-executable",
          "process-id",
          "no-room",
          "exit-missing.converted",
          "exit-missing.unsubscribed",
          "exit-missing.superseded",
          "exit-lets-stay",
          "exit-message",
          "exit-key",
          "reply-key",
          "dead-end",
          "send-category",
          "send-window-blank",
          "check-result",
          "condition-text",
          "supersedes-itself");

  private static final Pattern MAIL_FILE = Pattern.compile("([a-z0-9-]+)\\.[a-z]{2}\\.mjml");

  private Mends() {}

  /**
   * What can be mended by now: doors are on the edge of a room, so where there is none they wait.
   */
  static List<Finding> inTurn(List<Finding> findings) {
    boolean hasNoRoom =
        findings.stream()
            .map(Finding::key)
            .anyMatch(key -> key.equals(CHECK + "no-room") || key.equals(CHECK + "no-sequence"));
    return findings.stream()
        .filter(finding -> !(hasNoRoom && finding.key().startsWith(CHECK + "exit-missing.")))
        .toList();
  }

  /** The mail that somebody has to write for it; nothing where the finding is about none. */
  static Optional<String> mail(Finding finding) {
    return finding.key().startsWith("campaign.mail-")
        ? finding.arguments().stream()
            .map(MAIL_FILE::matcher)
            .filter(Matcher::matches)
            .map(file -> file.group(1))
            .findFirst()
        : Optional.empty();
  }

  /** What the canvas has to know: what the finding names, and what the campaign is called by. */
  static List<String> details(Finding finding, CampaignKey campaign) {
    return Stream.concat(finding.arguments().stream(), Stream.of(campaign.value())).toList();
  }

  /** What the canvas calls the mend of this finding; nothing where a person has to choose. */
  static Optional<String> of(Finding finding) {
    return Optional.of(finding.key())
        .filter(key -> key.startsWith(CHECK))
        .map(key -> key.substring(CHECK.length()))
        .filter(KINDS::contains);
  }
}
