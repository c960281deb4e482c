package dev.sortie.campaign;

import dev.sortie.modelcheck.Finding;
import dev.sortie.modelcheck.Outline;
import dev.sortie.modelcheck.Step;
import dev.sortie.modelcheck.StepKind;
import dev.sortie.template.MailRenderer;
import dev.sortie.template.MailSource;
import dev.sortie.template.MailWarning;
import dev.sortie.template.MailWarnings;
import dev.sortie.template.Placeholders;
import dev.sortie.template.TemplateFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/**
 * Every mail that a step sends is there in every language, can be rendered, and has something to
 * say where a value is missing.
 */
@Component
class MailCheck {

  private final MailRenderer renderer;

  MailCheck(MailRenderer renderer) {
    this.renderer = renderer;
  }

  List<Finding> check(Outline outline, SortedMap<MailName, MailFiles> mails) {
    List<Finding> findings = new ArrayList<>();
    for (Step step : outline.steps()) {
      String template = step.headers().get("template");
      if (step.kind() == StepKind.SEND_EMAIL && template != null) {
        findings.addAll(missing(step, template.strip(), mails));
      }
    }
    Set<String> sent = outline.templates();
    for (Map.Entry<MailName, MailFiles> mail : mails.entrySet()) {
      String file = mail.getKey().fileName();
      if (!sent.contains(mail.getKey().template())) {
        findings.add(Finding.warning("", "campaign.mail-unused", file));
      }
      MailSource source = mail.getValue().source(mail.getKey());
      renderer
          .check(source)
          .map(fault -> Finding.error("", key(fault), file, fault.detail()))
          .ifPresent(findings::add);
      findings.addAll(warnings(source, file));
    }
    return findings;
  }

  /**
   * What a mail can leave with and better did not.
   *
   * @param called what the sentences call the mail
   */
  static List<Finding> warnings(MailSource source, String called) {
    List<Finding> findings = new ArrayList<>();
    Placeholders.thatMayBeMissing(source).stream()
        .map(value -> Finding.warning("", "campaign.mail-value-missing", called, value))
        .forEach(findings::add);
    MailWarnings.of(source).stream()
        .map(warning -> Finding.warning("", key(warning), called, warning.detail()))
        .forEach(findings::add);
    return findings;
  }

  private static List<Finding> missing(
      Step step, String template, SortedMap<MailName, MailFiles> mails) {
    List<Finding> findings = new ArrayList<>();
    for (Locale language : MailName.LANGUAGES) {
      MailName name = new MailName(template, language.getLanguage());
      if (!mails.containsKey(name)) {
        findings.add(
            Finding.error(step.id(), "campaign.mail-missing", step.name(), name.fileName()));
      }
    }
    return findings;
  }

  private static String key(MailWarning warning) {
    return switch (warning.kind()) {
      case NO_UNSUBSCRIBE -> "campaign.mail-no-unsubscribe";
      case NO_UNSUBSCRIBE_IN_TEXT -> "campaign.mail-no-unsubscribe-in-text";
      case NO_PREHEADER -> "campaign.mail-no-preheader";
      case SUBJECT_MAY_BE_EMPTY -> "campaign.mail-subject-may-be-empty";
      case BAD_LINK -> "campaign.mail-bad-link";
      case BUTTON_WITHOUT_LINK -> "campaign.mail-button-without-link";
      case BAD_IMAGE -> "campaign.mail-bad-image";
      case IMAGE_WITHOUT_WORDS -> "campaign.mail-image-without-words";
      case ONLY_IMAGES -> "campaign.mail-only-images";
      case CLIPPED -> "campaign.mail-clipped";
    };
  }

  private static String key(TemplateFault fault) {
    return switch (fault.kind()) {
      case NOT_MJML -> "campaign.mail-not-mjml";
      case NO_SUBJECT -> "campaign.mail-no-subject";
      case BAD_LIQUID -> "campaign.mail-bad-liquid";
      case TOO_LARGE -> "campaign.mail-too-large";
    };
  }
}
