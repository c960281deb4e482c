package dev.sortie.enrollment;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.Campaigns;
import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineRows;
import dev.sortie.engine.StartedInstance;
import dev.sortie.shared.Loop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has the engine start what is enrolled: many starts are under way at once, their answers are
 * written together.
 *
 * <p>After a crash, or without an answer, an enrollment is started again once its lease is over,
 * unless the engine shows an instance of it by then. Should it run twice all the same, {@link
 * Enrollments#claimInstance} lets one of them act.
 */
@Component
final class Starting implements Loop.Work {

  /** What the engine said about one start; exactly one of the two is there. */
  record Answer(
      StartRepository.Due due, @Nullable StartedInstance instance, @Nullable Throwable failure) {}

  /** Answers that come within this time are written together. */
  private static final Duration TOGETHER = Duration.ofMillis(25);

  private final Starts starts;
  private final Campaigns campaigns;
  private final Engine engine;
  private final EngineRows rows;
  private final int maxInFlight;
  private final Set<EnrollmentId> inFlight = new HashSet<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

  Starting(
      Starts starts,
      Campaigns campaigns,
      Engine engine,
      EngineRows rows,
      EnrollmentSettings settings) {
    this.starts = starts;
    this.campaigns = campaigns;
    this.engine = engine;
    this.rows = rows;
    this.maxInFlight = settings.startsInFlight();
  }

  @Override
  public boolean once() throws InterruptedException {
    if (engine.status().ready() && inFlight.size() <= maxInFlight / 2) {
      starts.claim(maxInFlight - inFlight.size(), paused()).forEach(this::start);
    }
    if (inFlight.isEmpty()) {
      return false;
    }
    settle();
    return true;
  }

  private void start(StartRepository.Due due) {
    // The time machine can end a lease that this node still holds.
    if (!inFlight.add(due.id())) {
      return;
    }
    long definition = definitionKey(due.version());
    if (due.attempt() > 1) {
      var known = rows.instanceOf(due.id().value());
      if (known.isPresent()) {
        answers.add(new Answer(due, new StartedInstance(known.get(), definition), null));
        return;
      }
    }
    var unused =
        engine
            .start(definition, Map.of("enrollmentId", due.id().toString()))
            .whenComplete((instance, failure) -> answers.add(new Answer(due, instance, failure)));
  }

  /** A start that is under way as its campaign is paused waits at the first step. */
  private List<CampaignKey> paused() {
    return campaigns.all().stream()
        .filter(campaign -> campaign.state().isPaused())
        .map(Campaign::key)
        .toList();
  }

  private void settle() throws InterruptedException {
    Answer first = answers.poll(TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
    if (first == null) {
      return;
    }
    List<Answer> together = new ArrayList<>(List.of(first));
    answers.drainTo(together);
    starts.settle(together);
    together.forEach(answer -> inFlight.remove(answer.due().id()));
  }

  private long definitionKey(CampaignVersionId version) {
    return campaigns
        .version(version)
        .map(CampaignVersion::processDefinitionKey)
        .orElseThrow(
            () -> new IllegalStateException("Expected a version, but there is none " + version));
  }
}
