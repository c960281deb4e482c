package dev.sortie.monitor.ui;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import dev.sortie.SortieTest;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.monitor.InsideACampaign;
import dev.sortie.monitor.ObstacleKind;
import dev.sortie.sending.SendState;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whatever state an instance can be in, the list finds it by that and its page says so. The states
 * come from the enums: a new one fails here until it has a place. Each is put into a row that only
 * this test sees, since nobody commits it: what the page says is taken as it opens, before it looks
 * again by itself and does not see that row.
 */
@SortieTest
@WithMockUser(username = "mona", roles = "MONITOR")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStateViewTest extends SpringBrowserlessTest {

  private record Case(EnrollmentState state, @Nullable ExitReason door) {}

  @Autowired ApplicationContext sortie;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;
  private EnrollmentId id;

  @BeforeAll
  void somebodyInside() {
    InsideACampaign inside = InsideACampaign.of(sortie);
    id = inside.waitingIn(inside.publish("every-state"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isFoundInTheListAndToldOnThePage(Case one) {
    unseen(
        () -> {
          jdbc.sql(
                  """
                  update enrollments set state = :state, exit_reason = :door,
                    exiting_at = case when cast(:door as text) is null then null else entered_at end,
                    ended_at = case when :over then entered_at end
                  where id = :id
                  """)
              .param("state", one.state().name())
              .param("door", one.door() == null ? null : one.door().name())
              .param("over", one.state().isFinal())
              .param("id", id.value())
              .update();

          assertThat(Arrays.stream(InstanceStatus.values()).map(InstanceStatus::word))
              .anyMatch(this::finds);
          assertThat(page())
              .contains(words(new InstancePill(one.state(), one.door(), false)))
              .doesNotContain("!{");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatKeepsThemIsFoundInTheListAndToldOnThePage(ObstacleKind kind) {
    unseen(
        () -> {
          jdbc.sql(
                  """
                  insert into engine_incidents (key, process_instance_key, process_definition_key,
                    element_instance_key, element_id, error_type, error_message, created_at)
                  select -1 - :number, process_instance_key, 1, 1, 'timer_ThreeDays', :type, 'said so', entered_at
                  from enrollments where id = :id
                  """)
              .param("number", kind.ordinal())
              .param("type", kind == ObstacleKind.OTHER ? "NEVER_SEEN_BEFORE" : kind.name())
              .param("id", id.value())
              .update();

          assertThat(finds("stuck&obstacle=" + kind.word())).isTrue();
          assertThat(others(kind)).noneMatch(other -> finds("stuck&obstacle=" + other.word()));
          assertThat(page())
              .contains("It does not go on at “3 days passed”", "said so")
              .doesNotContain("monitor.incident");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatBecameOfAMailIsToldOnThePage(SendState state) {
    unseen(
        () -> {
          jdbc.sql(
                  """
                  update sends set state = :state, settled_at = planned_at, next_at = planned_at,
                    node = id, lease_until = planned_at
                  where enrollment_id = :id
                  """)
              .param("state", state.name())
              .param("id", id.value())
              .update();

          String word = "mail-" + state.name().toLowerCase(Locale.ROOT);
          assertThat(page()).doesNotContain("monitor.story");
          assertThat(UI.getCurrent().getTranslation("monitor.story." + word)).doesNotContain("!");
        });
  }

  @Test
  void whoWaitsIsToldWhereAndUntilWhen() {
    assertThat(page()).contains("Is at3 days passed", "Goes on");
  }

  static Stream<Case> cases() {
    return Stream.of(EnrollmentState.values())
        .flatMap(
            state ->
                switch (state) {
                  case EXITING, EXITED ->
                      Stream.of(ExitReason.values()).map(door -> new Case(state, door));
                  case ENROLLED, ACTIVE, FINISHED, FAILED -> Stream.of(new Case(state, null));
                });
  }

  private static Stream<ObstacleKind> others(ObstacleKind kind) {
    return Stream.of(ObstacleKind.values()).filter(not(kind::equals));
  }

  private void unseen(Runnable test) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          test.run();
        });
  }

  private boolean finds(String status) {
    String contact =
        jdbc.sql("select contact_id from enrollments where id = :id")
            .param("id", id.value())
            .query(String.class)
            .single();
    UI.getCurrent().navigate("outbox");
    UI.getCurrent()
        .navigate(
            "monitor", QueryParameters.fromString("contact=" + contact + "&status=" + status));
    Span found = find(Span.class).withClassName("found").all().stream().findFirst().orElse(null);
    return found != null && found.getText().equals("One enrollment");
  }

  private String page() {
    UI.getCurrent().navigate("monitor/instances/" + id);
    assertThat(getCurrentView()).isInstanceOf(InstanceView.class);
    return words((Component) getCurrentView());
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}
