package dev.sortie.designer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.campaign.PublishOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came from elsewhere leaves as it came, byte for byte. */
@SortieTest
class ForeignDraftsIT {

  private static final Path FOLDER = Path.of("src/test/resources/dev/sortie/designer/foreign");

  @Autowired private Drafts drafts;
  @Autowired private PublishDraft publishDraft;
  @Autowired private PublishCampaign publish;
  @Autowired private Campaigns campaigns;

  @Test
  void keepsTheBytesOfEveryFileThatCanBeDrawnIn() throws IOException {
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThanOrEqualTo(30);
    int drawn = 0;
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      try {
        Draft draft = drafts.ofFiles(CampaignFiles.ofDiagram(bytes), "ada");
        drawn++;
        assertThat(saved(draft).file()).as(file.toString()).isEqualTo(bytes);
        assertThat(publishDraft.publish(draft.id(), "ada", ""))
            .as(file.toString())
            .isInstanceOfSatisfying(
                DraftOutcome.Refused.class, refused -> assertThat(refused.findings()).isNotEmpty());
        assertThat(drafts.find(draft.id()).orElseThrow().file()).isEqualTo(bytes);
      } catch (DraftFilesException refused) {
        assertThat(refused.key()).as(file.toString()).isEqualTo("designer.not-bpmn");
      }
    }
    assertThat(drawn).isGreaterThanOrEqualTo(28);
  }

  @Test
  void givesTheBytesOfACampaignBackInEveryEncoding() {
    String clean = CampaignFixture.diagram("foreign-bytes").replace("Sale of", "Été");
    for (byte[] bytes :
        List.of(
            ("\uFEFF" + clean).getBytes(StandardCharsets.UTF_8),
            clean.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1),
            ("\uFEFF" + clean.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE),
            clean.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
      PublishOutcome outcome =
          publish.deploy(new CampaignFiles(bytes, CampaignFixture.mails("News")), "ada");
      assertThat(outcome).isInstanceOf(PublishOutcome.Published.class);
      var version = ((PublishOutcome.Published) outcome).version();
      assertThat(campaigns.bpmn(version.id())).isEqualTo(bytes);
      assertThat(saved(drafts.ofLive(version.key(), "ada")).file()).isEqualTo(bytes);
    }
  }

  /** Opened and kept again without a change. */
  private Draft saved(Draft draft) {
    UUID page = UUID.randomUUID();
    assertThat(drafts.save(draft.id(), page, draft.bpmn(), "ada")).isEqualTo(new Hold.Yours());
    drafts.letGo(draft.id(), page);
    return drafts.find(draft.id()).orElseThrow();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }
}
