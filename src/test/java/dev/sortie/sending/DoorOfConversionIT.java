package dev.sortie.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.ApiCaller;
import dev.sortie.SortieTest;
import dev.sortie.access.ApiKeyFixture;
import dev.sortie.access.ApiKeys;
import dev.sortie.access.Role;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.campaign.PublishOutcome;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.guard.Category;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Service mails on both sides of the door of conversion. */
@SortieTest
class DoorOfConversionIT {

  private static final CampaignKey KEY = new CampaignKey("thanks-behind-the-door");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String THANKS =
      """
      targetRef="sendTask_Thank" />
      <bpmn:sequenceFlow id="flow_Thanked" sourceRef="sendTask_Thank" targetRef="end_Converted" />
      <bpmn:sendTask id="sendTask_Thank" name="Thank">
        <bpmn:extensionElements>
          <zeebe:taskDefinition type="sortie.send-email" />
          <zeebe:taskHeaders>
            <zeebe:header key="template" value="news" />
            <zeebe:header key="category" value="service" />
          </zeebe:taskHeaders>
        </bpmn:extensionElements>
      </bpmn:sendTask>
      """;

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired PublishCampaign publish;
  @Autowired Contacts contacts;
  @Autowired Enrollments enrollments;
  @Autowired Sends sends;
  @Autowired SendEmail sendEmail;

  @Test
  void onlyTheMailBehindTheDoorLeavesAfterItAndNothingWaitsThere() throws Exception {
    publishIt();
    Contact ada = contacts.upsert(ContactFixture.contactWithConsent("ada@door.example"));
    enrollments.enroll(KEY, new ContactSelection.Named(List.of(ada.id()), List.of()));
    await().atMost(PATIENCE).until(() -> accepted(ada) == 1);
    Enrollment inside = enrollments.activeOf(ada.id()).getFirst();

    new ApiCaller(port, ApiKeyFixture.key(keys, Role.MARKETER))
        .post("/api/events", "{\"contact\": \"ada@door.example\", \"name\": \"order.placed\"}");

    await().atMost(PATIENCE).until(() -> accepted(ada) == 2);
    await()
        .atMost(PATIENCE)
        .until(() -> enrollments.find(inside.id()).orElseThrow().state() == EnrollmentState.EXITED);
    assertThat(sendEmail.send(lateJobFromInside(inside))).isInstanceOf(SendResult.Later.class);
    assertThat(accepted(ada)).isEqualTo(2);

    ContactFixture.erase(contacts, ada.id());
    SendRequest behind = job(inside, 4712, "sendTask_Thank");
    assertThat(sendEmail.send(behind)).as("nothing ends it").isInstanceOf(SendResult.Done.class);
    assertThat(sendEmail.send(behind)).as("nor later").isInstanceOf(SendResult.Done.class);
  }

  private long accepted(Contact contact) {
    return sends.ofContact(contact.id(), 10).stream()
        .filter(send -> send.state() == SendState.ACCEPTED)
        .count();
  }

  /** As a worker holds it that had fetched the job before the door opened. */
  private static SendRequest lateJobFromInside(Enrollment enrollment) {
    return job(enrollment, 4711, "sendTask_SendNews");
  }

  private static SendRequest job(Enrollment enrollment, long step, String element) {
    return new SendRequest(
        enrollment.id(),
        enrollment.processInstanceKey(),
        step,
        element,
        "news",
        Category.SERVICE,
        null,
        List.of(),
        Set.of());
  }

  private void publishIt() {
    String bpmn =
        CampaignFixture.diagram(KEY.value())
            .replace("value=\"marketing\"", "value=\"service\"")
            .replace(
                "sourceRef=\"exit_Converted\" targetRef=\"end_Converted\" />",
                "sourceRef=\"exit_Converted\" " + THANKS);
    CampaignFiles files = new CampaignFiles(bpmn.getBytes(UTF_8), CampaignFixture.mails("News"));
    assertThat(publish.deploy(files, "test")).isNotInstanceOf(PublishOutcome.Refused.class);
  }
}
