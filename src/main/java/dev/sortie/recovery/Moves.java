package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.Campaigns;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.modelcheck.Step;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.Loop;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Lets people go on at another step than the one where they are, or in another version of their
 * campaign. In the ledger it is one enrollment that goes on; in the engine the former instance is
 * ended and a new one begins at the step, because Zeebe 8.5 can not migrate an instance that waits.
 *
 * <p>Nobody gets a mail twice by it: a step whose mail they had is passed. A stop that comes
 * meanwhile wins. It goes on after a crash.
 */
@Service
public final class Moves {

  /** As many as one move takes. */
  public static final int MOST = 10_000;

  /** Sets the keys of those who ask apart from those of what takes a move back. */
  private static final String ASKED = "api/";

  private final MovePlanner planner;
  private final MoveRepository repository;
  private final MoveSteps steps;
  private final Campaigns campaigns;
  private final Deeds deeds;
  private final Loop moving;

  Moves(
      MovePlanner planner,
      MoveRepository repository,
      MoveSteps steps,
      Campaigns campaigns,
      Deeds deeds,
      @Qualifier("movingLoop") Loop moving) {
    this.planner = planner;
    this.repository = repository;
    this.steps = steps;
    this.campaigns = campaigns;
    this.deeds = deeds;
    this.moving = moving;
  }

  /** The steps of a version at which somebody can go on, in the order of the drawing. */
  public List<Step> steps(CampaignVersionId version) {
    return steps.of(version);
  }

  /**
   * What would happen. Touches nothing.
   *
   * @throws IllegalArgumentException if there is no such version
   */
  public MovePreview preview(MoveRequest request) {
    return MoveCounts.of(planner.plan(request), campaigns.outline(request.version()));
  }

  /**
   * Takes the request on; the work goes on in the background. Each is looked at once more before it
   * is moved, and who went on by themselves meanwhile stays.
   *
   * @param by who asks
   * @param idempotencyKey the same key again answers with the same move
   * @throws IllegalArgumentException if there is no such version
   * @throws MoveRequestException if the key was used for other people or another place
   */
  public Move move(MoveRequest request, String by, String idempotencyKey) {
    CampaignVersion version =
        campaigns
            .version(request.version())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected a version, but none is " + request.version().value()));
    MoveId id =
        repository.insert(
            new MoveRepository.Asked(
                version.key(),
                request.version(),
                request.element(),
                null,
                by,
                ASKED + idempotencyKey),
            () ->
                told(
                    Deed.of("recovery.moved", "campaign", version.key())
                        .now("version", version.number())
                        .now("step", request.element()),
                    planner.plan(request)));
    if (!repository.isOf(id, request)) {
      throw MoveRequestException.keyUsedOtherwise(idempotencyKey);
    }
    moving.wake();
    return repository.find(id).orElseThrow();
  }

  /** What taking it back would do. Touches nothing. */
  public MovePreview previewUndo(MoveId move) {
    return MoveCounts.ofUndo(planner.planUndo(move));
  }

  /**
   * Takes a move back for everybody to whom nothing was sent since and who was not moved again.
   * Twice is once.
   *
   * @throws IllegalStateException if it goes on still, or is itself one that takes back
   */
  public Move undo(MoveId move, String by) {
    Move former = repository.find(move).orElseThrow();
    if (former.finishedAt() == null || former.undoOf() != null) {
      throw new IllegalStateException("Expected a finished move, but was " + former);
    }
    MoveId id =
        repository.insert(
            new MoveRepository.Asked(former.campaign(), null, null, move, by, "undo/" + move),
            () ->
                told(
                    Deed.of("recovery.move-undone", "campaign", former.campaign())
                        .now("move", move),
                    planner.planUndo(move)));
    moving.wake();
    return repository.find(id).orElseThrow();
  }

  /** With the numbers of whom it touches, in the transaction that takes it on. */
  private List<MoveVerdict> told(Deed deed, List<MoveVerdict> verdicts) {
    long goes = verdicts.stream().filter(MoveVerdict.Goes.class::isInstance).count();
    deeds.tell(deed.now("moving", goes).now("staying", verdicts.size() - goes));
    return verdicts;
  }

  public Optional<Move> find(MoveId id) {
    return repository.find(id);
  }

  /** The last moves of all campaigns, the newest first. */
  public List<Move> recent(int max) {
    return repository.recent(max);
  }

  /** The engine's keys of the instances that ran this enrollment before, the oldest first. */
  public List<Long> formerInstances(EnrollmentId enrollment) {
    return repository.formerInstances(enrollment);
  }

  /** Every time that this enrollment was moved, the oldest first. */
  public List<PastMove> of(EnrollmentId enrollment) {
    return repository.of(enrollment);
  }
}
