package dev.sortie.exit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.campaign.PublishOutcome;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.engine.TimeMachine;
import dev.sortie.enrollment.Enrollments;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Whatever happens to contacts, in whatever order and at the same moment: who is in and who left by
 * which door is what some order of it would have led to by the rules alone, and no mail leaves
 * after the exit.
 *
 * <p>What happens is drawn from a seed, which a failure names: {@code -Dsortie.model.seed=N} draws
 * the same again. Which of two things at the same moment comes first is left to the machine.
 */
@SortieTest
class StopModelIT {

  private static final long SEED = Long.getLong("sortie.model.seed", 20_261_122);
  private static final int CONTACTS = Integer.getInteger("sortie.model.contacts", 20);
  private static final Duration BUDGET =
      Duration.ofSeconds(Integer.getInteger("sortie.model.seconds", 45));
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ROUNDS_UNTIL_DAYS_PASS = 4;
  private static final int MOST_ROUNDS = 60;

  @Autowired private PublishCampaign publish;
  @Autowired private Contacts contacts;
  @Autowired private Enrollments enrollments;
  @Autowired private TimeMachine timeMachine;
  @Autowired private InstantSource time;

  private final Driver driver;
  private final MailsOfModel mails;

  /** Not beans: an application of its own for this test would have to start first. */
  StopModelIT(@Autowired AutowireCapableBeanFactory beans) {
    driver = beans.createBean(Driver.class);
    mails = beans.createBean(MailsOfModel.class);
  }

  @Test
  void theLedgerIsAlwaysWhatTheRulesSayAndNoMailFollowsAnExit(TestReporter reporter) {
    for (Design campaign : Design.values()) {
      assertThat(
              publish.deploy(
                  CampaignFixture.campaign(
                      campaign.key().value(), campaign.category(), campaign.properties()),
                  "test"))
          .isNotInstanceOf(PublishOutcome.Refused.class);
    }
    List<Story> stories = stories();
    long end = System.nanoTime() + BUDGET.toNanos();
    int round = 0;
    try (var threads = Executors.newCachedThreadPool()) {
      while (System.nanoTime() < end && round < MOST_ROUNDS) {
        round++;
        allGoOn(stories, threads);
        settle(stories);
        if (round % ROUNDS_UNTIL_DAYS_PASS == 0) {
          letDaysPass(stories);
        }
        mails.noneFollowsAnExit();
        mails.eachLeftOnce();
      }
    } catch (Exception | AssertionError failure) {
      throw new AssertionError(
          "Seed %d, round %d, %d contacts".formatted(SEED, round, CONTACTS), failure);
    }
    mails.everyReceiptIsComplete();
    mails.someLeft();
    assertThat(round).as("rounds").isGreaterThan(ROUNDS_UNTIL_DAYS_PASS);
    reporter.publishEntry("rounds", String.valueOf(round));
  }

  private List<Story> stories() {
    String run = UUID.randomUUID().toString();
    List<ContactDraft> drafts =
        IntStream.range(0, CONTACTS)
            .mapToObj(
                number ->
                    ContactFixture.contactWithConsent(number + "-" + run + "@model.example")
                        .withTags("model-prospect"))
            .toList();
    List<Contact> people = contacts.upsertAll(drafts);
    List<Story> stories = new ArrayList<>();
    for (int number = 0; number < people.size(); number++) {
      stories.add(new Story(people.get(number).id(), new Chance(SEED, number)));
    }
    return stories;
  }

  private void allGoOn(List<Story> stories, ExecutorService threads) throws Exception {
    Instant now = time.instant();
    List<Future<?>> going = new ArrayList<>();
    for (Story story : stories) {
      going.add(
          threads.submit(
              () -> {
                story.goOn(driver, enrollments, threads, now);
                return null;
              }));
    }
    for (Future<?> one : going) {
      one.get();
    }
  }

  private void settle(List<Story> stories) {
    await().atMost(PATIENCE).until(mails::nobodyIsLeaving);
    stories.forEach(Story::settle);
  }

  /** More days than a campaign lasts, and fewer than who converted has to wait. */
  private void letDaysPass(List<Story> stories) {
    timeMachine.advance(Duration.ofDays(4));
    timeMachine.settle(Duration.ofSeconds(10));
    stories.forEach(story -> story.look(enrollments, time.instant()));
  }
}
