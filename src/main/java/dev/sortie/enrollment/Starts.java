package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.engine.CommandRefusedException;
import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineAwayException;
import dev.sortie.engine.StartedInstance;
import dev.sortie.shared.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the ledger makes of the engine's answers to starts. */
@Component
final class Starts {

  private static final Logger log = LoggerFactory.getLogger(Starts.class);

  /** The engine has not got it, for sure. */
  private static final Duration AWAY = Duration.ofSeconds(2);

  private final StartRepository repository;
  private final Engine engine;
  private final InstantSource time;
  private final Lease lease;

  Starts(StartRepository repository, Engine engine, InstantSource time, Lease lease) {
    this.repository = repository;
    this.engine = engine;
    this.time = time;
    this.lease = lease;
  }

  List<StartRepository.Due> claim(int max, Collection<CampaignKey> paused) {
    Instant now = time.instant();
    return repository.claim(max, paused, now, now.plus(patience()));
  }

  /** Longer than a lease: the exporter, too, has to have shown an instance that came up. */
  private Duration patience() {
    return lease.time().multipliedBy(3).dividedBy(2);
  }

  void settle(List<Starting.Answer> answers) {
    Map<EnrollmentId, StartedInstance> started = new HashMap<>();
    List<EnrollmentId> later = new ArrayList<>();
    for (Starting.Answer answer : answers) {
      EnrollmentId id = answer.due().id();
      if (answer.instance() != null) {
        started.put(id, answer.instance());
      } else if (answer.failure() != null) {
        fail(id, cause(answer.failure()), later);
      }
    }
    if (!started.isEmpty()) {
      note(started);
    }
    if (!later.isEmpty()) {
      repository.postpone(later, time.instant().plus(AWAY));
    }
  }

  private void note(Map<EnrollmentId, StartedInstance> started) {
    Set<EnrollmentId> owners = repository.started(started, time.instant());
    started.forEach(
        (id, instance) -> {
          if (!owners.contains(id)) {
            log.info(
                "Instance {} came up for enrollment {}, which has left or has another: cancelled",
                instance.processInstanceKey(),
                id);
            var unused = engine.cancel(instance.processInstanceKey());
          }
        });
  }

  /** With an unknown outcome the lease stays, until the exporter would have shown the instance. */
  private void fail(EnrollmentId id, Throwable failure, List<EnrollmentId> later) {
    switch (failure) {
      case CommandRefusedException refused -> {
        log.error("Enrollment {} can not be started: {}", id, refused.getMessage());
        repository.fail(id, time.instant());
      }
      case EngineAwayException away -> later.add(id);
      default -> log.warn("Enrollment {} is started again later: {}", id, failure.toString());
    }
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
