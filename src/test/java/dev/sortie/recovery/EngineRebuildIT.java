package dev.sortie.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieApplication;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.campaign.PublishOutcome;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.engine.ElementCount;
import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineRows;
import dev.sortie.engine.TimeMachine;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EnrollmentQuery;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.exit.ContactEvent;
import dev.sortie.exit.ReportEvent;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import dev.sortie.installation.Stuck;
import dev.sortie.sending.SendState;
import dev.sortie.sending.Sends;
import dev.sortie.shared.StartupException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.FileSystemUtils;

/** The engine's folder is lost while contacts are at every kind of step. */
class EngineRebuildIT {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final CampaignKey KEY = new CampaignKey("rebuilt");
  private static final CampaignKey HELD = new CampaignKey("rebuilt-held");

  @TempDir private Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private ConfigurableApplicationContext sortie;

  @BeforeEach
  void settings() throws IOException {
    settings.put("sortie.data-dir", folder.resolve("data").toString());
    settings.put("sortie.processes-dir", Files.createDirectory(folder.resolve("none")).toString());
    settings.put("sortie.http.port", "0");
    settings.put("sortie.outbox.port", "0");
    settings.put("sortie.time-machine", "on");
    settings.put("vaadin.productionMode", "true");
    for (String port : List.of("gateway", "command", "internal", "management", "http")) {
      settings.put("sortie.engine." + port + "-port", "0");
    }
    settings.forEach(System::setProperty);
  }

  @AfterEach
  void stop() {
    sortie.close();
    settings.keySet().forEach(System::clearProperty);
  }

  @Test
  void everybodyGoesOnAtTheirStepWithWhatIsLeftOfTheWait() throws Exception {
    sortie = started();
    publish(KEY, "00:00-23:59");
    publish(HELD, windowIn(Duration.ofHours(20)));
    Contact looks = inside(KEY, "looks");
    Contact visits = inside(KEY, "visits");
    Contact week = inside(KEY, "week");
    Contact bought = inside(KEY, "bought");
    Contact leaves = inside(KEY, "leaves");
    for (Contact contact : List.of(looks, visits, week, bought, leaves)) {
      awaitAccepted(contact, 1);
    }
    Contact held = inside(HELD, "held");
    await().atMost(PATIENCE).until(() -> states(held).equals(List.of(SendState.HELD)));
    report(week, "page.viewed");
    awaitAccepted(week, 2);
    report(bought, "rebuilt.reached");
    awaitActive("timer_Week", 1);
    awaitActive("timer_Day", 1);
    awaitActive("gateway_Looks", 3);
    advance(Duration.ofHours(12));
    ElementCount started = count("sendTask_First");

    killBroker();
    bean(Stops.class)
        .stop(new StopRequest(leaves.id(), new StopReason.Unsubscribed("page"), "leaves"));
    sortie.close();
    FileSystemUtils.deleteRecursively(folder.resolve("data/engine"));

    assertThat(refusal()).isEqualTo("engine-other");
    assertThat(ResourceBundle.getBundle("i18n/startup").getString("startup.engine-other.remedy"))
        .contains("./sortie engine rebuild");
    String preview = command("--dry-run");
    assertThat(preview)
        .contains("rebuilt, version 1: 3 at gateway_Looks")
        .contains("rebuilt, version 1: 1 at timer_Week")
        .contains("rebuilt, version 1: 1 at timer_Day")
        .contains("rebuilt-held, version 1: 1 at sendTask_First");
    assertThat(command("--dry-run")).isEqualTo(preview);
    assertThat(refusal()).isEqualTo("engine-other");
    assertThat(command()).contains("6 ");
    assertThat(command()).contains("nothing to rebuild");

    sortie = started();
    awaitState(leaves, KEY, EnrollmentState.EXITED);
    report(visits, "page.viewed");
    awaitAccepted(visits, 2);
    assertThat(count("sendTask_First").completed()).isEqualTo(started.completed());
    advance(Duration.ofMinutes(7 * 60 + 30));
    assertThat(states(held)).containsOnly(SendState.HELD);
    advance(Duration.ofHours(1));
    awaitAccepted(held, 1);
    assertThat(states(held)).hasSize(1);
    assertThat(accepted(bought)).isEqualTo(1);
    advance(Duration.ofHours(4));
    awaitAccepted(bought, 2);
    advance(Duration.ofHours(3 * 24 - 2));
    assertThat(accepted(looks)).isEqualTo(1);
    advance(Duration.ofHours(2));
    awaitAccepted(looks, 2);
    advance(Duration.ofHours(3 * 24 - 2));
    assertThat(accepted(week)).isEqualTo(2);
    advance(Duration.ofHours(2));
    awaitAccepted(week, 3);
    awaitState(week, KEY, EnrollmentState.FINISHED);
    report(looks, "rebuilt.reached");
    awaitState(looks, KEY, EnrollmentState.EXITED);
    assertThat(accepted(leaves)).isEqualTo(1);
    assertThat(accepted(held)).isEqualTo(2);
  }

  private ConfigurableApplicationContext started() throws Exception {
    sortie = new SpringApplicationBuilder(SortieApplication.class).run();
    try {
      bean(Engine.class).whenReady().toCompletableFuture().get(240, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      String console = Files.readString(folder.resolve("data/engine/console.log"));
      throw new AssertionError(
          Stuck.lookAt(console, ProcessHandle.current(), ProcessHandle.current().descendants()),
          late);
    }
    return sortie;
  }

  /** The reason why it does not start. */
  private String refusal() {
    Throwable failure = catchThrowable(this::started);
    return ((StartupException) NestedExceptionUtils.getMostSpecificCause(failure)).key();
  }

  private String command(String... options) {
    List<String> words = new ArrayList<>(List.of("engine", "rebuild"));
    words.addAll(List.of(options));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        EngineCommand.run(
            words, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    assertThat(status).as(err.toString(UTF_8)).isZero();
    return out.toString(UTF_8);
  }

  private void killBroker() {
    ProcessHandle.current()
        .descendants()
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .orElse("")
                    .contains(folder.resolve("data/engine").toString()))
        .forEach(ProcessHandle::destroyForcibly);
    await().atMost(PATIENCE).until(() -> !bean(Engine.class).status().ready());
  }

  private void publish(CampaignKey key, String window) throws IOException {
    try (InputStream file = EngineRebuildIT.class.getResourceAsStream("rebuilt.bpmn")) {
      String bpmn =
          new String(file.readAllBytes(), UTF_8)
              .replace("CAMPAIGN", key.value())
              .replace("WINDOW", window);
      var outcome =
          bean(PublishCampaign.class)
              .deploy(
                  new CampaignFiles(bpmn.getBytes(UTF_8), CampaignFixture.mails("News")), "test");
      assertThat(outcome).isInstanceOf(PublishOutcome.Published.class);
    }
  }

  private static String windowIn(Duration step) {
    LocalTime opens =
        ZonedDateTime.now(ZoneId.of("Europe/Paris"))
            .plus(step)
            .toLocalTime()
            .truncatedTo(ChronoUnit.MINUTES);
    DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
    return time.format(opens) + "-" + time.format(opens.plusHours(1));
  }

  private Contact inside(CampaignKey key, String name) {
    Contact contact =
        bean(Contacts.class).upsert(ContactFixture.contactWithConsent(name + "@rebuilt.example"));
    bean(Enrollments.class).enroll(key, ContactSelection.of(contact.id()));
    return contact;
  }

  private void report(Contact contact, String event) {
    bean(ReportEvent.class)
        .report(
            new ContactEvent(
                contact.id(),
                event,
                Map.of(),
                bean(TimeMachine.class).now(),
                event + contact.id()));
  }

  private void advance(Duration step) {
    bean(TimeMachine.class).advance(step);
    bean(TimeMachine.class).settle(Duration.ofSeconds(30));
  }

  private void awaitAccepted(Contact contact, long mails) {
    await().atMost(PATIENCE).until(() -> accepted(contact) == mails);
  }

  private void awaitActive(String element, long tokens) {
    await().atMost(PATIENCE).until(() -> count(element).active() == tokens);
  }

  private void awaitState(Contact contact, CampaignKey key, EnrollmentState state) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                bean(Enrollments.class)
                        .search(new EnrollmentQuery(contact.id(), key, Set.of(), null, 1))
                        .getFirst()
                        .state()
                    == state);
  }

  private ElementCount count(String element) {
    long definition = bean(Campaigns.class).require(KEY).live().processDefinitionKey();
    return bean(EngineRows.class).counts(definition).getOrDefault(element, ElementCount.NONE);
  }

  private long accepted(Contact contact) {
    return states(contact).stream().filter(SendState.ACCEPTED::equals).count();
  }

  private List<SendState> states(Contact contact) {
    return bean(Sends.class).ofContact(contact.id(), 50).stream()
        .map(send -> send.state())
        .toList();
  }

  private <T> T bean(Class<T> type) {
    return sortie.getBean(type);
  }
}
