package dev.sortie.recovery;

import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.MailFiles;
import dev.sortie.campaign.MailName;
import java.util.HashMap;
import java.util.Map;

/**
 * The campaign of {@link CampaignFixture} in a second version: after its wait a mail and a week.
 */
public final class MovedCampaign {

  private static final String MORE =
      """
      <bpmn:sequenceFlow id="flow_4" sourceRef="timer_ThreeDays" targetRef="sendTask_SendAgain" />
      <bpmn:sendTask id="sendTask_SendAgain" name="Send again">
        <bpmn:extensionElements>
          <zeebe:taskDefinition type="sortie.send-email" />
          <zeebe:taskHeaders>
            <zeebe:header key="template" value="again" />
            <zeebe:header key="category" value="marketing" />
          </zeebe:taskHeaders>
        </bpmn:extensionElements>
      </bpmn:sendTask>
      <bpmn:sequenceFlow id="flow_6" sourceRef="sendTask_SendAgain" targetRef="timer_Week" />
      <bpmn:intermediateCatchEvent id="timer_Week" name="A week passed">
        <bpmn:timerEventDefinition id="timer_Week_timer">
          <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P7D</bpmn:timeDuration>
        </bpmn:timerEventDefinition>
      </bpmn:intermediateCatchEvent>
      <bpmn:sequenceFlow id="flow_7" sourceRef="timer_Week" targetRef="end_Done" />
      """;

  private MovedCampaign() {}

  public static CampaignFiles second(CampaignKey key) {
    Map<MailName, MailFiles> mails = new HashMap<>(CampaignFixture.mails("News"));
    CampaignFixture.mails("Again")
        .forEach((name, mail) -> mails.put(new MailName("again", name.language()), mail));
    String diagram =
        CampaignFixture.diagram(key.value())
            .replace(
                "<bpmn:sequenceFlow id=\"flow_4\" sourceRef=\"timer_ThreeDays\""
                    + " targetRef=\"end_Done\" />",
                MORE);
    return new CampaignFiles(CampaignFixture.bytes(diagram), mails);
  }
}
