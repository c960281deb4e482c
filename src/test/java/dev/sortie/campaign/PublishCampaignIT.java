package dev.sortie.campaign;

import static dev.sortie.campaign.CampaignFixture.bytes;
import static dev.sortie.campaign.CampaignFixture.campaign;
import static dev.sortie.campaign.CampaignFixture.diagram;
import static dev.sortie.campaign.CampaignFixture.mails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.SortieTest;
import dev.sortie.modelcheck.Finding;
import dev.sortie.modelcheck.Trigger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Publishing against the real engine: all of it or nothing. */
@SortieTest
class PublishCampaignIT {

  @Autowired private PublishCampaign publish;
  @Autowired private Campaigns campaigns;

  @Test
  void makesTheFirstVersionLive() {
    CampaignVersion version = published(publish.deploy(campaign("publish-first"), "ada"));

    assertThat(version.number()).isEqualTo(1);
    assertThat(version.processDefinitionKey()).isPositive();
    Campaign campaign = campaigns.find(new CampaignKey("publish-first")).orElseThrow();
    assertThat(campaign.live()).isEqualTo(version);
    assertThat(campaign.name(Locale.FRENCH)).isEqualTo("Soldes de publish-first");
    assertThat(campaign.goals()).containsExactly(new Trigger.Event("order.placed", null));
    assertThat(campaign.supersedes()).isEqualTo(Others.of(Set.of("welcome", "win-back")));
    assertThat(campaigns.bpmn(version.id())).isEqualTo(bytes(diagram("publish-first")));
    assertThat(campaigns.mail(version.id(), "news", Locale.GERMAN).orElseThrow().language())
        .isEqualTo(Locale.ENGLISH);
  }

  @Test
  void makesNoSecondVersionOfTheSameContent() {
    CampaignVersion first = published(publish.deploy(campaign("publish-twice"), "ada"));

    PublishOutcome second = publish.deploy(campaign("publish-twice"), "bob");

    assertThat(second).isInstanceOf(PublishOutcome.Unchanged.class);
    assertThat(((PublishOutcome.Unchanged) second).version()).isEqualTo(first);
  }

  @Test
  void makesAVersionOfItsOwnForNewMails() {
    CampaignVersion first = published(publish.deploy(campaign("publish-mails", "One"), "ada"));
    CampaignVersion second = published(publish.deploy(campaign("publish-mails", "Two"), "ada"));

    assertThat(second.number()).isEqualTo(2);
    assertThat(second.processDefinitionKey()).isNotEqualTo(first.processDefinitionKey());
    assertThat(campaigns.versions(first.key())).containsExactly(second, first);
  }

  @Test
  void goesBackToEarlierContentByANewVersion() {
    published(publish.deploy(campaign("publish-back", "One"), "ada"));
    published(publish.deploy(campaign("publish-back", "Two"), "ada"));

    CampaignVersion third = published(publish.deploy(campaign("publish-back", "One"), "ada"));

    assertThat(third.number()).isEqualTo(3);
  }

  @Test
  void keepsTheMailsForADiagramThatComesAlone() {
    published(publish.deploy(campaign("publish-alone"), "ada"));
    String changed = diagram("publish-alone").replace("P3D", "P4D");

    CampaignVersion second =
        published(publish.deploy(CampaignFiles.ofDiagram(bytes(changed)), "ada"));

    assertThat(campaigns.mails(second.id())).isEqualTo(mails("News"));
  }

  @Test
  void refusesACampaignWhoseMailIsMissing() {
    CampaignFiles files =
        new CampaignFiles(
            bytes(diagram("publish-no-mail")),
            Map.of(new MailName("news", "en"), mails("News").get(new MailName("news", "en"))));

    assertRefused(files, "campaign.mail-missing");
    assertThat(campaigns.find(new CampaignKey("publish-no-mail"))).isEmpty();
  }

  @Test
  void refusesAMailThatCanNotBeRendered() {
    Map<MailName, MailFiles> mails =
        Map.of(
            new MailName("news", "en"),
            new MailFiles("<mjml><mj-body></mj-body></mjml>", null),
            new MailName("news", "fr"),
            mails("News").get(new MailName("news", "fr")));

    assertRefused(
        new CampaignFiles(bytes(diagram("publish-bad-mail")), mails), "campaign.mail-no-subject");
  }

  @Test
  void refusesADiagramWithoutAnExit() {
    String open = diagram("publish-no-exit").replace("exit_Unsubscribed", "leave");

    assertRefused(
        new CampaignFiles(bytes(open), mails("News")), "modelcheck.exit-missing.unsubscribed");
  }

  /** An expression that only the engine reads. */
  @Test
  void tellsWhyTheEngineRefuses() {
    String odd =
        diagram("publish-odd")
            .replace(
                "type=\"sortie.send-email\" />", "type=\"sortie.send-email\" retries=\"=1 +\" />");

    assertRefused(new CampaignFiles(bytes(odd), mails("News")), "campaign.engine-refused");
    assertThat(campaigns.find(new CampaignKey("publish-odd"))).isEmpty();
  }

  private void assertRefused(CampaignFiles files, String key) {
    PublishOutcome outcome = publish.deploy(files, "ada");

    assertThat(outcome).isInstanceOf(PublishOutcome.Refused.class);
    assertThat(outcome.findings()).extracting(Finding::key).contains(key);
  }

  private static CampaignVersion published(PublishOutcome outcome) {
    assertThat(outcome).isInstanceOf(PublishOutcome.Published.class);
    return ((PublishOutcome.Published) outcome).version();
  }
}
