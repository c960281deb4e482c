package dev.sortie.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SortieTest
class InstanceSearchIT {

  private static final String WAIT = "timer_ThreeDays";

  @Autowired private ApplicationContext sortie;
  private InsideACampaign inside;
  @Autowired private InstanceSearch search;
  @Autowired private Enrollments enrollments;
  @Autowired private Stops stops;
  @Autowired private InstantSource time;

  @BeforeEach
  void campaigns() {
    inside = InsideACampaign.of(sortie);
  }

  @Test
  void findsWhoWaitsWhereAndUntilWhen() {
    CampaignKey key = inside.publish("search-waiting");
    EnrollmentId first = inside.waitingIn(key);
    EnrollmentId second = inside.waitingIn(key);

    assertThat(found(in(key))).containsExactly(second, first);
    assertThat(search.page(in(key), 0, 50))
        .allSatisfy(
            line -> {
              assertThat(line.here()).containsExactly(WAIT);
              assertThat(line.nextDue()).isBetween(in(Duration.ofDays(2)), in(Duration.ofDays(3)));
              assertThat(line.state()).isEqualTo(EnrollmentState.ACTIVE);
              assertThat(line.stuck()).isFalse();
              assertThat(line.number()).isEqualTo(1);
            });
    assertThat(search.count(in(key))).isEqualTo(2);
    assertThat(search.places(in(key))).containsEntry(WAIT, 2L);
    assertThat(search.count(at(key, WAIT))).isEqualTo(2);
    assertThat(search.count(at(key, "sendTask_SendNews"))).isZero();
  }

  @Test
  void findsOneContactOverAllCampaigns() {
    CampaignKey key = inside.publish("search-contact");
    EnrollmentId wanted = inside.waitingIn(key);
    inside.waitingIn(key);

    InstanceQuery ofOne =
        new InstanceQuery(
            contact(wanted),
            null,
            null,
            null,
            Set.of(),
            false,
            null,
            null,
            TimeRange.ANY,
            TimeRange.ANY);
    assertThat(found(ofOne)).containsExactly(wanted);
  }

  @Test
  void findsWhoLeftByWhichDoor() {
    CampaignKey key = inside.publish("search-left");
    EnrollmentId left = inside.waitingIn(key);
    EnrollmentId stays = inside.waitingIn(key);
    stops.stop(
        new StopRequest(
            contact(left), new StopReason.Unsubscribed("page"), "search/" + left.value()));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> enrollments.find(left).orElseThrow().state() == EnrollmentState.EXITED);

    assertThat(found(left(key, ExitReason.UNSUBSCRIBED))).containsExactly(left);
    assertThat(found(left(key, ExitReason.CONVERTED))).isEmpty();
    assertThat(found(at(key, WAIT))).containsExactly(stays);
  }

  @Test
  void findsWhoCameInWithinATime() {
    CampaignKey key = inside.publish("search-entered");
    EnrollmentId wanted = inside.waitingIn(key);
    Enrollment enrollment = enrollments.find(wanted).orElseThrow();
    TimeRange until = new TimeRange(null, enrollment.enteredAt());
    TimeRange from = new TimeRange(enrollment.enteredAt(), null);

    assertThat(search.count(entered(key, until))).isZero();
    assertThat(search.count(entered(key, from))).isEqualTo(1);
  }

  @Test
  void handsOverAllOfThem() {
    CampaignKey key = inside.publish("search-each");
    List<EnrollmentId> all = List.of(inside.waitingIn(key), inside.waitingIn(key));
    List<EnrollmentId> seen = new ArrayList<>();

    search.each(in(key), lines -> lines.forEach(line -> seen.add(line.id())));

    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
  }

  private ContactId contact(EnrollmentId id) {
    return enrollments.find(id).orElseThrow().contact();
  }

  private Instant in(Duration later) {
    return time.instant().plus(later);
  }

  private List<EnrollmentId> found(InstanceQuery query) {
    return search.page(query, 0, 50).stream().map(InstanceLine::id).toList();
  }

  private static InstanceQuery in(CampaignKey key) {
    return query(key, null, null, null);
  }

  private static InstanceQuery at(CampaignKey key, String element) {
    return query(key, element, null, null);
  }

  private static InstanceQuery left(CampaignKey key, ExitReason door) {
    return query(key, null, door, null);
  }

  private static InstanceQuery entered(CampaignKey key, TimeRange range) {
    return query(key, null, null, range);
  }

  private static InstanceQuery query(
      CampaignKey key,
      @Nullable String element,
      @Nullable ExitReason door,
      @Nullable TimeRange entered) {
    return new InstanceQuery(
        null,
        key,
        1,
        element,
        Set.of(),
        false,
        null,
        door,
        Objects.requireNonNullElse(entered, TimeRange.ANY),
        TimeRange.ANY);
  }
}
