package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.VersionSuccession;
import dev.sortie.engine.Engine;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.engine.InstanceTraces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The second half of a move: ends the former instances in the engine and has new ones begin. May be
 * repeated after a crash, and done by two nodes at once: an instance that came up is found, and one
 * too many is nobody's.
 */
@Component
final class MoveArriving {

  private final Engine engine;
  private final InstanceMaking making;
  private final InstanceTraces traces;
  private final VersionSuccession versions;
  private final MoveLedger ledger;

  MoveArriving(
      Engine engine,
      InstanceMaking making,
      InstanceTraces traces,
      VersionSuccession versions,
      MoveLedger ledger) {
    this.engine = engine;
    this.making = making;
    this.traces = traces;
    this.versions = versions;
    this.ledger = ledger;
  }

  /** Whether all of them are at an end. */
  boolean of(List<MoveQueue.Item> items) {
    items.stream()
        .map(item -> engine.cancel(item.formerInstance()).toCompletableFuture())
        .toList()
        .forEach(CompletableFuture::join);
    Map<CampaignVersionId, Long> definitions =
        versions.all().stream()
            .collect(
                Collectors.toMap(
                    VersionSuccession.Known::id, VersionSuccession.Known::processDefinitionKey));
    Map<MoveQueue.Item, CompletableFuture<InstanceMaking.Made>> made = new LinkedHashMap<>();
    for (MoveQueue.Item item : items) {
      if (!ledger.isSettled(item)) {
        made.put(item, make(item, item.toVersion(), item.destination(), definitions));
      }
    }
    boolean all = true;
    for (var entry : made.entrySet()) {
      all &= note(entry.getKey(), entry.getValue().join(), definitions);
    }
    return all;
  }

  private CompletableFuture<InstanceMaking.Made> make(
      MoveQueue.Item item,
      CampaignVersionId version,
      Resumption resumption,
      Map<CampaignVersionId, Long> definitions) {
    long definition = definitions.getOrDefault(version, 0L);
    return there(item, definition)
        .<CompletableFuture<InstanceMaking.Made>>map(
            key -> CompletableFuture.completedFuture(new InstanceMaking.Made.Runs(key)))
        .orElseGet(
            () ->
                making.make(
                    new RebuildRepository.Open(item.enrollment(), version, resumption, false),
                    definition,
                    ledger.now()));
  }

  /**
   * What an earlier try has made and still runs. Another that was cancelled as one too many is none
   * to go on in.
   */
  private Optional<Long> there(MoveQueue.Item item, long definition) {
    UUID enrollment = item.enrollment().value();
    return item.left()
        ? Optional.ofNullable(traces.instancesOf(List.of(enrollment)).get(enrollment))
            .filter(key -> !ledger.former(item.enrollment()).contains(key))
            .filter(key -> runs(traces.of(List.of(key)).get(key), definition))
        : Optional.empty();
  }

  private static boolean runs(@Nullable InstanceTrace trace, long definition) {
    return trace != null && trace.runs() && trace.processDefinitionKey() == definition;
  }

  private boolean note(
      MoveQueue.Item item, InstanceMaking.Made made, Map<CampaignVersionId, Long> definitions) {
    return switch (made) {
      case InstanceMaking.Made.Runs(long instance) -> {
        if (!ledger.moved(item, instance)) {
          var unused = engine.cancel(instance);
        }
        yield true;
      }
      case InstanceMaking.Made.Refused refused -> goBack(item, definitions);
      case InstanceMaking.Made.Later later -> false;
    };
  }

  /** Where it was it can go on for sure, unless the engine lost its mind meanwhile. */
  private boolean goBack(MoveQueue.Item item, Map<CampaignVersionId, Long> definitions) {
    ledger.turnBack(item);
    return switch (make(item, item.fromVersion(), item.origin(), definitions).join()) {
      case InstanceMaking.Made.Runs(long instance) -> {
        if (!ledger.back(item, instance)) {
          var unused = engine.cancel(instance);
        }
        yield true;
      }
      case InstanceMaking.Made.Refused refused -> {
        ledger.giveUp(item);
        yield true;
      }
      case InstanceMaking.Made.Later later -> false;
    };
  }
}
