package dev.sortie.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.LedgerSuccession.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveRulesTest {

  private static final EnrollmentId SOMEBODY = new EnrollmentId(new UUID(0, 1));
  private static final CampaignVersionId FIRST = new CampaignVersionId(new UUID(1, 1));
  private static final CampaignVersionId SECOND = new CampaignVersionId(new UUID(1, 2));
  private static final Instant DUE = Instant.parse("2026-03-04T08:00:00Z");
  private static final Set<String> STEPS = Set.of("wait", "mail", "other");

  @Test
  void theSameWaitGoesOnWithWhatIsLeftOfIt() {
    assertThat(goes(target(SECOND, null, true)).destination())
        .isEqualTo(new Resumption(List.of("wait"), Map.of("wait", DUE), Map.of(), List.of()));
  }

  @Test
  void theWaitBeginsAnewWhereTheEngineHasNoOtherForm() {
    assertThat(goes(target(SECOND, null, false)).destination().waits()).isEmpty();
  }

  @Test
  void anotherStepBeginsAnew() {
    assertThat(goes(target(FIRST, "other", true)).destination())
        .isEqualTo(new Resumption(List.of("other"), Map.of(), Map.of(), List.of()));
  }

  @Test
  void theMailsThatWereHadGoAlong() {
    MoveRules.Place place = place(EnrollmentState.ACTIVE, 7L, at("wait"), Set.of("b", "a"));

    assertThat(MoveRules.to(place, target(SECOND, null, true)))
        .isInstanceOfSatisfying(
            MoveVerdict.Goes.class,
            goes ->
                assertThat(goes.destination().flags()).containsEntry("mailsHad", "[\"a\",\"b\"]"));
  }

  @Test
  void nobodyIsMovedToWhereTheyAre() {
    assertThat(stays(target(FIRST, null, true))).isEqualTo(MoveObstacle.ALREADY_THERE);
    assertThat(stays(target(FIRST, "wait", true))).isEqualTo(MoveObstacle.ALREADY_THERE);
  }

  @Test
  void aVersionWithoutTheStepTakesNobody() {
    assertThat(stays(target(SECOND, "gone", true))).isEqualTo(MoveObstacle.NO_SUCH_STEP);
  }

  @Test
  void onlyWhoIsInsideIsMoved() {
    assertThat(obstacle(EnrollmentState.ENROLLED, null, at("wait")))
        .isEqualTo(MoveObstacle.NOT_BEGUN);
    for (EnrollmentState state :
        List.of(
            EnrollmentState.EXITING,
            EnrollmentState.EXITED,
            EnrollmentState.FINISHED,
            EnrollmentState.FAILED)) {
      assertThat(obstacle(state, 7L, at("wait"))).isEqualTo(MoveObstacle.NOT_INSIDE);
    }
    assertThat(obstacle(EnrollmentState.ACTIVE, null, at("wait")))
        .isEqualTo(MoveObstacle.MOVING_ALREADY);
  }

  @Test
  void onlyWhoIsAtOneKnownStepIsMoved() {
    assertThat(obstacle(EnrollmentState.ACTIVE, 7L, null)).isEqualTo(MoveObstacle.STEP_UNKNOWN);
    assertThat(obstacle(EnrollmentState.ACTIVE, 7L, new GoingOn.Nowhere(Obstacle.PATHS_MEET)))
        .isEqualTo(MoveObstacle.SEVERAL_STEPS);
    assertThat(obstacle(EnrollmentState.ACTIVE, 7L, at("wait", "mail")))
        .isEqualTo(MoveObstacle.SEVERAL_STEPS);
    assertThat(obstacle(EnrollmentState.ACTIVE, 7L, at())).isEqualTo(MoveObstacle.STEP_UNKNOWN);
  }

  @Test
  void whoGoesBackWaitsUntilTheFormerMoment() {
    Resumption former = new Resumption(List.of("other"), Map.of("other", DUE), Map.of(), List.of());
    MoveRules.Place place = place(EnrollmentState.ACTIVE, 7L, at("wait"), Set.of());

    assertThat(MoveRules.back(place, target(SECOND, null, true), former))
        .isInstanceOfSatisfying(
            MoveVerdict.Goes.class, goes -> assertThat(goes.destination()).isEqualTo(former));
  }

  private static MoveVerdict.Goes goes(MoveTarget target) {
    return (MoveVerdict.Goes) verdict(target);
  }

  private static MoveObstacle stays(MoveTarget target) {
    return ((MoveVerdict.Stays) verdict(target)).obstacle();
  }

  private static MoveVerdict verdict(MoveTarget target) {
    return MoveRules.to(place(EnrollmentState.ACTIVE, 7L, at("wait"), Set.of()), target);
  }

  private static MoveObstacle obstacle(
      EnrollmentState state, @Nullable Long instance, @Nullable GoingOn goingOn) {
    return MoveRules.obstacle(place(state, instance, goingOn, Set.of())).orElseThrow();
  }

  private static MoveRules.Place place(
      EnrollmentState state, @Nullable Long instance, @Nullable GoingOn goingOn, Set<String> had) {
    return new MoveRules.Place(
        new Standing(SOMEBODY, FIRST, state, instance, DUE), goingOn, true, had);
  }

  private static GoingOn at(String... elements) {
    return new GoingOn.At(
        new Resumption(List.of(elements), Map.of("wait", DUE), Map.of(), List.of()));
  }

  private static MoveTarget target(
      CampaignVersionId version, @Nullable String element, boolean resumable) {
    return new MoveTarget(version, element, STEPS, resumable);
  }
}
