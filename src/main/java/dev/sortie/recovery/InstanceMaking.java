package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.engine.CommandRefusedException;
import dev.sortie.engine.Engine;
import dev.sortie.engine.InstanceTraces;
import dev.sortie.engine.StartedInstance;
import dev.sortie.enrollment.EnrollmentId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/**
 * Has the engine make instances that go on at their step. The engine's door bounds how many are
 * under way.
 */
@Component
final class InstanceMaking {

  /** What came of one. */
  sealed interface Made {

    /** It runs as this instance, made now or by an earlier run. */
    record Runs(long instance) implements Made {}

    /** The engine will never take it. */
    record Refused() implements Made {}

    /** Not now; whether the engine has it shows later. */
    record Later() implements Made {}
  }

  private final Engine engine;
  private final InstanceTraces traces;

  InstanceMaking(Engine engine, InstanceTraces traces) {
    this.engine = engine;
    this.traces = traces;
  }

  /** Makes all of them; one that an earlier run has made already is found by the rows. */
  Map<EnrollmentId, Made> make(
      List<RebuildRepository.Open> items, Map<CampaignVersionId, Long> definitions, Instant now) {
    Map<UUID, Long> there =
        traces.instancesOf(
            items.stream()
                .filter(RebuildRepository.Open::asked)
                .map(item -> item.enrollment().value())
                .toList());
    Map<EnrollmentId, CompletableFuture<Made>> answers = new LinkedHashMap<>();
    for (RebuildRepository.Open item : items) {
      Long instance = there.get(item.enrollment().value());
      answers.put(
          item.enrollment(),
          instance == null
              ? make(item, definitions.getOrDefault(item.version(), 0L), now)
              : CompletableFuture.completedFuture(new Made.Runs(instance)));
    }
    Map<EnrollmentId, Made> made = new LinkedHashMap<>();
    answers.forEach((id, answer) -> made.put(id, answer.join()));
    return made;
  }

  /** Makes one. */
  CompletableFuture<Made> make(RebuildRepository.Open item, long definition, Instant now) {
    Resumption resumption = item.resumption();
    return engine
        .startAt(definition, resumption.variables(item.enrollment(), now), resumption.elements())
        .<Made>thenApply((StartedInstance it) -> new Made.Runs(it.processInstanceKey()))
        .exceptionally(InstanceMaking::failed)
        .toCompletableFuture();
  }

  private static Made failed(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof CommandRefusedException ? new Made.Refused() : new Made.Later();
  }
}
