package dev.sortie.monitor.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.base.Symbol;
import dev.sortie.monitor.InstanceStory;
import dev.sortie.sending.PastDecision;
import dev.sortie.sending.Send;
import dev.sortie.sending.SendReason;
import dev.sortie.sending.SendState;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of the mails of an instance, and each time that one did not leave. */
record MailEntries(InstanceStory story, StorySources sources) {

  Stream<StoryEntry> all() {
    return Stream.concat(
        story.decisions().stream().flatMap(this::decision),
        story.mails().stream().filter(this::tellsMore).map(this::mail));
  }

  /** What its last decision says already is not said twice. */
  private boolean tellsMore(Send send) {
    return switch (send.state()) {
      case ACCEPTED, TRANSMITTING, UNKNOWN -> true;
      case HELD, REFUSED, DEFERRED, CANCELLED ->
          story.decisions().stream().noneMatch(decision -> decision.send().equals(send.id()));
    };
  }

  private Stream<StoryEntry> decision(PastDecision decision) {
    return story.mails().stream()
        .filter(send -> send.id().equals(decision.send()))
        .map(
            send ->
                entry(
                    decision.at(),
                    decision.state(),
                    send,
                    join(reason(decision.reason()), until(decision))));
  }

  private StoryEntry mail(Send send) {
    Instant over = Objects.requireNonNullElse(send.settledAt(), send.plannedAt());
    return entry(
        Objects.requireNonNullElse(send.transmittingAt(), over),
        send.state(),
        send,
        join(reason(send.reason()), Objects.requireNonNullElse(send.reply(), "")));
  }

  private static StoryEntry entry(Instant at, SendState state, Send send, String detail) {
    String word = state.name().toLowerCase(Locale.ROOT);
    String subject = Objects.requireNonNullElse(send.subject(), send.template());
    return new StoryEntry(
        at,
        state == SendState.HELD ? Symbol.HELD : Symbol.MAIL,
        "mail " + word,
        I18NProvider.translate("monitor.story.mail-" + word, subject),
        detail,
        null,
        send.subject() == null ? null : send);
  }

  private String until(PastDecision decision) {
    Instant until = decision.until();
    SendReason reason = decision.reason();
    return until == null || (reason != null && reason.isOpenEnded())
        ? ""
        : I18NProvider.translate("monitor.story.until", sources.exactly(until));
  }

  private static String reason(@Nullable SendReason reason) {
    return reason == null ? "" : I18NProvider.translate(reason.labelKey());
  }

  private static String join(String first, String second) {
    return Stream.of(first, second)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
