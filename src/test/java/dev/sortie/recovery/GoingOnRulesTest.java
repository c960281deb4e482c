package dev.sortie.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.DiagramPaths;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.engine.InstanceTrace.Place;
import dev.sortie.engine.InstanceTrace.State;
import dev.sortie.engine.InstanceTrace.Wait;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.sending.SendId;
import dev.sortie.sending.SendSuccession.Wanting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoingOnRulesTest {

  private static final Instant DUE = Instant.parse("2026-03-04T08:00:00Z");
  private static final EnrollmentId SOMEBODY = new EnrollmentId(new UUID(0, 1));

  private static final DiagramPaths PATHS =
      new DiagramPaths(
          Map.of(
              "start", List.of("mail"),
              "mail", List.of("gateway"),
              "gateway", List.of("viewed", "days"),
              "viewed", List.of("fork"),
              "days", List.of("fork"),
              "fork", List.of("left", "right"),
              "left", List.of("join"),
              "right", List.of("join"),
              "join", List.of("last")),
          Set.of("start", "viewed", "days"),
          Map.of("fork", 1, "join", -1));

  @Test
  void aWaitKeepsTheMomentAtWhichItIsOver() {
    InstanceTrace trace =
        trace(List.of(new Wait(3, "days", DUE)), done(2, "mail"), at(3, "gateway"));

    Resumption there = resumption(trace, List.of());

    assertThat(there.elements()).containsExactly("gateway");
    assertThat(there.variables(SOMEBODY, DUE.minusSeconds(90)))
        .containsEntry("resume_days", "PT1M30S")
        .containsEntry("enrollmentId", SOMEBODY.toString());
    assertThat(there.variables(SOMEBODY, DUE.plusSeconds(90))).containsEntry("resume_days", "PT0S");
  }

  @Test
  void theMailOfTheStepGoesOn() {
    InstanceTrace trace = trace(List.of(), at(2, "mail"));

    assertThat(resumption(trace, List.of(mail(1, 2))).sends()).containsExactly(new UUID(0, 1));
  }

  @Test
  void aMailThatTheRowsDoNotShowYetIsNewerThanTheyAre() {
    InstanceTrace trace = trace(List.of(), at(3, "gateway"));

    Resumption there = resumption(trace, List.of(mail(1, 2), mail(2, 9)));

    assertThat(there.elements()).containsExactly("mail");
    assertThat(there.sends()).containsExactly(new UUID(0, 2));
  }

  @Test
  void allPathsGoOnThatRunSideBySide() {
    InstanceTrace trace = trace(List.of(), done(5, "fork"), at(6, "left"), at(7, "right"));

    assertThat(resumption(trace, List.of()).elements()).containsExactly("left", "right");
  }

  @Test
  void nobodyGoesOnWhosePathWaitsForTheOthers() {
    InstanceTrace trace = trace(List.of(), done(5, "fork"), done(6, "left"), at(7, "right"));

    assertThat(GoingOnRules.of(trace, PATHS, List.of()))
        .isEqualTo(new GoingOn.Nowhere(Obstacle.PATHS_MEET));
  }

  @Test
  void betweenTwoStepsTheNextOneIsTaken() {
    assertThat(resumption(trace(List.of(), done(1, "start")), List.of()).elements())
        .containsExactly("mail");
    assertThat(resumption(trace(List.of(), done(4, "join")), List.of()).elements())
        .containsExactly("last");
  }

  @Test
  void whatTheEngineOnlyComesToIsLeftBehind() {
    assertThat(resumption(trace(List.of(), at(4, "viewed")), List.of()).elements())
        .containsExactly("fork");
  }

  @Test
  void whoLeftNoTraceBeginsAnew() {
    assertThat(GoingOnRules.of(null, PATHS, List.of()))
        .isEqualTo(new GoingOn.At(Resumption.fromTheStart()));
  }

  private static Resumption resumption(InstanceTrace trace, List<Wanting> mails) {
    GoingOn goingOn = GoingOnRules.of(trace, PATHS, mails);
    assertThat(goingOn).isInstanceOf(GoingOn.At.class);
    return ((GoingOn.At) goingOn).resumption();
  }

  private static InstanceTrace trace(List<Wait> waits, Place... places) {
    return new InstanceTrace(
        100, 7, SOMEBODY.value(), State.ACTIVE, DUE, Map.of(), List.of(places), waits);
  }

  private static Place at(long key, String element) {
    return new Place(key, element, "ANY", State.ACTIVE, null, null);
  }

  private static Place done(long key, String element) {
    return new Place(key, element, "ANY", State.COMPLETED, null, null);
  }

  private static Wanting mail(long id, long step) {
    return new Wanting(new SendId(new UUID(0, id)), SOMEBODY, 100, step, "mail");
  }
}
