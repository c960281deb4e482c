package dev.sortie.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.sortie.base.Texts;
import dev.sortie.modelcheck.Outline;
import dev.sortie.modelcheck.Pressure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was found about files, for a person or for a program. */
final class CheckReport {

  private record FileAnswer(String file, @JsonUnwrapped CheckAnswer answer) {}

  private final Texts texts;
  private final FindingTexts findings;
  private final MailCap cap;
  private final Locale language;

  CheckReport(Texts texts, MailCap cap, Locale language) {
    this.texts = texts;
    this.findings = new FindingTexts(texts);
    this.cap = cap;
    this.language = language;
  }

  /** An array with an object for each file. */
  String json(List<CheckedFile> files) {
    return new JsonMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(files.stream().map(this::answer).toList());
  }

  /** For each a line that says how it is and one for each finding; last what all share, once. */
  List<String> words(List<CheckedFile> files) {
    List<String> lines = new ArrayList<>();
    Set<String> shared = new LinkedHashSet<>();
    for (CheckedFile file : files) {
      CheckedCampaign campaign = file.campaign();
      lines.add(say("campaign.check." + (campaign.isSound() ? "sound" : "unsound"), file.name()));
      for (FindingAnswer finding : findings.answers(campaign.findings(), language)) {
        (finding.key().equals(Crowding.TOGETHER) ? shared : lines).add("  " + line(finding));
      }
      Outline outline = campaign.outline();
      if (outline != null) {
        lines.add("  " + pressure(outline.pressure()));
      }
    }
    shared.forEach(line -> lines.add(line.strip()));
    return lines;
  }

  private String line(FindingAnswer finding) {
    String where = finding.element().isEmpty() ? "" : finding.element() + "  ";
    return say("campaign.check." + finding.severity()) + "  " + where + finding.text();
  }

  private String pressure(Pressure pressure) {
    String least = String.valueOf(pressure.least());
    return say("campaign.check.pressure", least, pressure.mostText());
  }

  private FileAnswer answer(CheckedFile file) {
    CheckedCampaign campaign = file.campaign();
    return new FileAnswer(
        file.name(),
        CheckAnswer.of(campaign, findings.answers(campaign.findings(), language), cap));
  }

  private String say(String key, Object... arguments) {
    return texts.get(key, language, arguments);
  }
}
