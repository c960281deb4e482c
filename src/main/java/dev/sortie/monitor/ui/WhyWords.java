package dev.sortie.monitor.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.base.Door;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.monitor.InstanceStory;
import dev.sortie.monitor.MailAnswer;
import dev.sortie.monitor.WhyMail;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answers as sentences. */
record WhyWords(StorySources sources) {

  String of(WhyMail.Answer found, CampaignKey campaign) {
    return switch (found.answer()) {
      case MailAnswer.Sent(Instant at) -> say("sent", exactly(at));
      case MailAnswer.Leaving(Instant since) -> say("leaving", exactly(since));
      case MailAnswer.MayHaveArrived(Instant at) -> say("may-have-arrived", exactly(at));
      case MailAnswer.KeptBack back ->
          back.until() == null
              ? say("kept-back-open", translated(back.reason().labelKey()))
              : say("kept-back", translated(back.reason().labelKey()), exactly(back.until()));
      case MailAnswer.Refused refused ->
          say("refused", translated(refused.reason().labelKey()), exactly(refused.at()));
      case MailAnswer.CalledBack(Instant at) -> say("called-back", exactly(at));
      case MailAnswer.Ahead ahead ->
          ahead.due() == null
              ? say("ahead-open", names(found, ahead.here()))
              : say("ahead", names(found, ahead.here()), exactly(ahead.due()));
      case MailAnswer.Obstructed stuck ->
          stuck.reason() == null
              ? say("obstructed", names(found, List.of(stuck.element())))
              : say(
                  "obstructed-mail",
                  names(found, List.of(stuck.element())),
                  translated(stuck.reason().labelKey()));
      case MailAnswer.Starting(Instant since) -> say("starting", exactly(since));
      case MailAnswer.LeftBefore(ExitReason door, Instant at) ->
          say("left-before", door(door), exactly(at));
      case MailAnswer.PassedBy(Instant at) -> say("passed-by", exactly(at));
      case MailAnswer.CutShort(Instant at) -> say("cut-short", exactly(at));
      case MailAnswer.NeverEntered(MailAnswer.Standing standing) ->
          say(
              "never." + standing.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              sources.campaign(campaign));
    };
  }

  private String names(WhyMail.Answer found, List<String> elements) {
    Optional<CampaignVersionId> version =
        Optional.ofNullable(found.evidence())
            .map(InstanceStory::enrollment)
            .map(Enrollment::version);
    return version
        .map(id -> new StepNames(sources.campaigns()).of(id, elements))
        .orElseGet(() -> String.join(", ", elements));
  }

  private static String door(ExitReason reason) {
    return Door.ofElement(reason.boundaryEvent())
        .map(door -> translated(door.labelKey()))
        .orElse("");
  }

  private String exactly(Instant moment) {
    return sources.exactly(moment);
  }

  private static String say(String answer, Object... words) {
    return I18NProvider.translate("monitor.why." + answer, words);
  }

  private static String translated(String key) {
    return I18NProvider.translate(key);
  }
}
