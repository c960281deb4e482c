package dev.sortie.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sortie.shared.RequestException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is uploaded as a campaign is taken apart without trusting it. */
class CampaignUploadTest {

  @Test
  void takesABareDiagramAsItIs() throws IOException {
    byte[] bytes = "<bpmn/>".getBytes(StandardCharsets.UTF_8);

    CampaignFiles files = CampaignUpload.read(new ByteArrayInputStream(bytes));

    assertThat(files.bpmn()).isEqualTo(bytes);
    assertThat(files.mails()).isEmpty();
  }

  @Test
  void takesTheFolderOfACampaign() throws IOException {
    byte[] zip =
        zip("sale/sale.bpmn", "sale/mails/news.en.mjml", "sale/mails/news.en.txt", "sale/notes.md");

    CampaignFiles files = read(zip);

    assertThat(new String(files.bpmn(), StandardCharsets.UTF_8)).isEqualTo("sale/sale.bpmn");
    assertThat(files.mails()).containsOnlyKeys(new MailName("news", "en"));
    assertThat(files.mails().firstEntry().getValue())
        .isEqualTo(new MailFiles("sale/mails/news.en.mjml", "sale/mails/news.en.txt"));
  }

  @Test
  void takesAnArchiveWithoutItsFolder() throws IOException {
    CampaignFiles files = read(zip("sale.bpmn", "mails/news.fr.mjml"));

    assertThat(files.mails()).containsOnlyKeys(new MailName("news", "fr"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.bpmn", "sale/../../evil.bpmn", "/etc/evil.bpmn", "C:\\evil", "a\\..\\b"})
  void refusesNamesThatLeaveTheFolder(String name) throws IOException {
    assertRefused(zip("sale.bpmn", name), Kind.INVALID, "campaign.archive-unsafe");
  }

  @Test
  void refusesABombBeforeItIsUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      byte[] nothing = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < 200; megabyte++) {
        zip.write(nothing);
      }
    }

    assertThat(bytes.size()).isLessThan(CampaignUpload.MAX_BYTES);
    assertRefused(bytes.toByteArray(), Kind.TOO_LARGE, "campaign.archive-too-large");
  }

  @Test
  void refusesAnArchiveOfVeryManyFiles() throws IOException {
    String[] names = new String[300];
    Arrays.setAll(names, number -> "notes/" + number + ".md");

    assertRefused(zip(names), Kind.TOO_LARGE, "campaign.archive-too-many");
  }

  @Test
  void refusesAnUploadThatDoesNotEnd() {
    byte[] huge = new byte[CampaignUpload.MAX_BYTES + 1];

    assertRefused(huge, Kind.TOO_LARGE, "campaign.archive-too-large");
  }

  @Test
  void refusesHalfAnArchive() throws IOException {
    byte[] whole = zip("sale.bpmn", "mails/news.en.mjml");

    assertRefused(Arrays.copyOf(whole, 40), Kind.INVALID, "campaign.archive-broken");
  }

  @Test
  void refusesAnArchiveWithoutADiagram() throws IOException {
    assertRefused(zip("notes.md"), Kind.UNPROCESSABLE, "campaign.archive-no-diagram");
  }

  @Test
  void refusesTwoDiagrams() throws IOException {
    assertRefused(zip("a.bpmn", "b.bpmn"), Kind.UNPROCESSABLE, "campaign.archive-many-diagrams");
  }

  @Test
  void refusesAMailThatIsNotUtf8() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mails/news.fr.mjml"));
      zip.write("Été".getBytes(StandardCharsets.ISO_8859_1));
    }

    assertRefused(bytes.toByteArray(), Kind.INVALID, "campaign.archive-no-text");
  }

  private static void assertRefused(byte[] upload, Kind kind, String key) {
    assertThatExceptionOfType(CampaignFilesException.class)
        .isThrownBy(() -> read(upload))
        .satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind))
        .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private static CampaignFiles read(byte[] upload) throws IOException {
    return CampaignUpload.read(new ByteArrayInputStream(upload));
  }

  /** Each entry holds its own name. */
  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
