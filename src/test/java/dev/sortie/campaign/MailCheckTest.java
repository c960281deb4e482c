package dev.sortie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.base.Texts;
import dev.sortie.modelcheck.Finding;
import dev.sortie.modelcheck.ModelCheck;
import dev.sortie.modelcheck.Outline;
import dev.sortie.template.MailRenderer;
import dev.sortie.template.MailWarning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mails beside a diagram. */
class MailCheckTest {

  private final MailCheck check = new MailCheck(new MailRenderer());

  @Test
  void isContentWithTheMailsOfTheFixture() {
    assertThat(check.check(outline(), new TreeMap<>(CampaignFixture.mails("News")))).isEmpty();
  }

  @Test
  void missesALanguage() {
    var mails = new TreeMap<>(CampaignFixture.mails("News"));
    mails.remove(new MailName("news", "fr"));

    assertThat(check.check(outline(), mails))
        .containsExactly(
            Finding.error(
                "sendTask_SendNews", "campaign.mail-missing", "Send news", "news.fr.mjml"));
  }

  @Test
  void namesAValueThatMayBeMissing() {
    var mails = new TreeMap<>(CampaignFixture.mails("News from {{ contact.city }}"));
    mails.remove(new MailName("news", "fr"));

    assertThat(check.check(outline(), mails))
        .contains(
            Finding.warning("", "campaign.mail-value-missing", "news.en.mjml", "contact.city"));
  }

  @Test
  void warnsOfALinkThatLeadsNowhere() {
    var mails = new TreeMap<>(CampaignFixture.mails("<a href='#'>News</a>"));
    mails.remove(new MailName("news", "fr"));

    assertThat(check.check(outline(), mails))
        .contains(Finding.warning("", "campaign.mail-bad-link", "news.en.mjml", "#"));
  }

  /** A sentence that lacks its bundle key would be shown as the key. */
  @ParameterizedTest
  @EnumSource(MailWarning.Kind.class)
  void hasASentenceForEveryWarning(MailWarning.Kind kind) {
    String key = "campaign.mail-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');

    assertThat(new Texts().get(key, Locale.ENGLISH, "x", "y")).isNotEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abandoned-cart", "birthday", "order-shipped", "welcome", "win-back"})
  void findsNothingInWhatIsShipped(String key) throws IOException {
    CampaignFiles files = CampaignFolder.read(Path.of("processes", key));
    Outline outline = ModelCheck.check(files.bpmn()).outline();

    assertThat(check.check(outline, files.mails())).isEmpty();
  }

  private static Outline outline() {
    return ModelCheck.check(CampaignFixture.bytes(CampaignFixture.diagram("mails"))).outline();
  }
}
