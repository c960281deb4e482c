package dev.sortie.exit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.campaign.PublishOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The campaign of {@code leaving.bpmn} under another name: every step that needs no mail, then a
 * month of waiting.
 *
 * @param goal an event name
 * @param superseded keys with commas
 * @param other the campaign that is started by the event {@code page.viewed}
 */
public record LeavingCampaign(CampaignKey key, String goal, String superseded, String other) {

  public static LeavingCampaign named(String key) {
    return new LeavingCampaign(
        new CampaignKey(key), key + ".reached", "superseded-by-" + key, "after-" + key);
  }

  LeavingCampaign superseding(CampaignKey campaign) {
    return new LeavingCampaign(key, goal, campaign.value(), other);
  }

  LeavingCampaign starting(CampaignKey campaign) {
    return new LeavingCampaign(key, goal, superseded, campaign.value());
  }

  public CampaignKey publishedBy(PublishCampaign publish) {
    PublishOutcome outcome = publish.deploy(CampaignFiles.ofDiagram(bpmn()), "test");
    assertThat(outcome).isNotInstanceOf(PublishOutcome.Refused.class);
    return key;
  }

  private byte[] bpmn() {
    try (InputStream file = LeavingCampaign.class.getResourceAsStream("leaving.bpmn")) {
      return new String(file.readAllBytes(), UTF_8)
          .replace("CAMPAIGN", key.value())
          .replace("GOAL", goal)
          .replace("SUPERSEDED", superseded)
          .replace("OTHER", other)
          .getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
