package dev.sortie.campaign;

import static dev.sortie.campaign.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A folder of campaigns, over several starts on the real engine. */
@SortieTest
class ProcessesFolderIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired private PublishCampaign publish;
  @Autowired private Campaigns campaigns;
  @Autowired private Engine engine;
  @Autowired private FindingTexts texts;
  @Autowired private FolderRepository taken;
  @TempDir private Path home;

  @Test
  void whatSomebodyPublishedOverAFolderOutlivesARestart() throws IOException {
    write("folder-over", campaign("folder-over", "Folder"));
    start();
    publish.deploy(campaign("folder-over", "Designer"), "ada");

    start();

    assertThat(live("folder-over").publishedBy()).isEqualTo("ada");
    assertThat(live("folder-over").number()).isEqualTo(2);
  }

  @Test
  void aFolderThatChangedIsPublishedOverIt() throws IOException {
    write("folder-changed", campaign("folder-changed", "Folder"));
    start();
    publish.deploy(campaign("folder-changed", "Designer"), "ada");
    write("folder-changed", campaign("folder-changed", "Next"));

    start();

    assertThat(live("folder-changed").publishedBy()).isEqualTo("processes");
    assertThat(live("folder-changed").number()).isEqualTo(3);
  }

  @Test
  void aFolderThatGoesBackToWhatItWasIsPublished() throws IOException {
    write("folder-back", campaign("folder-back", "One"));
    start();
    write("folder-back", campaign("folder-back", "Two"));
    start();
    write("folder-back", campaign("folder-back", "One"));

    start();

    assertThat(live("folder-back").number()).isEqualTo(3);
  }

  @Test
  void whatWasPublishedFirstAndThenPutIntoTheFolderCountsAsTheFolders() throws IOException {
    write("folder-exported", campaign("folder-exported", "Folder"));
    start();
    publish.deploy(campaign("folder-exported", "Designer"), "ada");
    write("folder-exported", campaign("folder-exported", "Designer"));
    start();
    publish.deploy(campaign("folder-exported", "Designer again"), "ada");

    start();

    assertThat(live("folder-exported").number()).isEqualTo(3);
    assertThat(live("folder-exported").publishedBy()).isEqualTo("ada");
  }

  @Test
  void aFolderThatIsRefusedIsToldAtEveryStart() throws IOException {
    CampaignFiles sound = campaign("folder-refused", "Folder");
    write("folder-refused", new CampaignFiles(sound.bpmn(), Map.of()));

    assertThat(start().refused())
        .extracting(RefusedFolder::folder)
        .containsExactly("folder-refused");
    assertThat(start().refused())
        .extracting(RefusedFolder::folder)
        .containsExactly("folder-refused");
  }

  private ProcessesFolder start() {
    ProcessesFolder folder =
        new ProcessesFolder(new CampaignSettings(home), publish, engine, texts, taken);
    folder.publishOnceReady();
    await().atMost(PATIENCE).until(folder::done);
    return folder;
  }

  private CampaignVersion live(String key) {
    return campaigns.require(new CampaignKey(key)).live();
  }

  private void write(String key, CampaignFiles files) throws IOException {
    Path mails = Files.createDirectories(home.resolve(key).resolve("mails"));
    Files.write(home.resolve(key).resolve(key + ".bpmn"), files.bpmn());
    for (Map.Entry<MailName, MailFiles> mail : files.mails().entrySet()) {
      Files.writeString(mails.resolve(mail.getKey().fileName()), mail.getValue().mjml());
    }
  }
}
