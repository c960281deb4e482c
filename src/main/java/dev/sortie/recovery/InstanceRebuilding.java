package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.engine.Engine;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.LedgerSuccession;
import dev.sortie.enrollment.LedgerSuccession.Standing;
import dev.sortie.exit.ExitSuccession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through the items of a rebuild, and notes of each what came of it. */
@Component
final class InstanceRebuilding {

  private static final int PAGE = 500;

  private final RebuildRepository repository;
  private final InstanceMaking making;
  private final LedgerSuccession ledger;
  private final ExitSuccession exits;
  private final Engine engine;

  InstanceRebuilding(
      RebuildRepository repository,
      InstanceMaking making,
      LedgerSuccession ledger,
      ExitSuccession exits,
      Engine engine) {
    this.repository = repository;
    this.making = making;
    this.ledger = ledger;
    this.exits = exits;
    this.engine = engine;
  }

  /** How many were started by this run. */
  long startAll(Map<CampaignVersionId, Long> definitions, Instant now) {
    long started = 0;
    List<RebuildRepository.Open> page = repository.open(null, PAGE);
    while (!page.isEmpty()) {
      List<EnrollmentId> ids = page.stream().map(RebuildRepository.Open::enrollment).toList();
      repository.asked(ids);
      Map<EnrollmentId, Standing> before = ledger.of(ids);
      for (var made : making.make(page, definitions, now).entrySet()) {
        if (note(made.getKey(), before.get(made.getKey()), made.getValue(), now)) {
          started++;
        }
      }
      page = repository.open(page.getLast().enrollment(), PAGE);
    }
    return started;
  }

  /** Ends in the ledger those that can not go on; answers how many those were. */
  long giveUpHopeless(Instant now) {
    List<EnrollmentId> hopeless = repository.hopeless();
    for (EnrollmentId id : hopeless) {
      if (ledger.giveUp(id, now)) {
        exits.left(id, now);
      }
      repository.givenUp(id);
    }
    return hopeless.size();
  }

  private boolean note(
      EnrollmentId id, @Nullable Standing before, InstanceMaking.Made made, Instant now) {
    return switch (made) {
      case InstanceMaking.Made.Runs(long instance) -> {
        Long former = Objects.requireNonNull(before).processInstanceKey();
        if (!ledger.replace(id, former, instance, now)) {
          var unused = engine.cancel(instance);
        }
        repository.started(id, instance);
        yield true;
      }
      case InstanceMaking.Made.Refused refused -> {
        repository.refused(id);
        yield false;
      }
      case InstanceMaking.Made.Later later -> false;
    };
  }
}
