package dev.sortie.campaign;

import dev.sortie.modelcheck.Finding;
import dev.sortie.template.MailRenderer;
import dev.sortie.template.Rendering;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Shows a campaign's mails as somebody would read them, without anybody to read them. */
@Service
public class MailPreviews {

  private final Campaigns campaigns;
  private final MailRenderer renderer;

  MailPreviews(Campaigns campaigns, MailRenderer renderer) {
    this.campaigns = campaigns;
    this.renderer = renderer;
  }

  /**
   * One mail of a version for a made-up contact.
   *
   * @throws IllegalArgumentException if the version has no such mail
   */
  public Rendering render(CampaignVersion version, MailName name) {
    MailFiles files = campaigns.mails(version.id()).get(name);
    if (files == null) {
      throw new IllegalArgumentException("Expected a mail of " + version.key() + ", not " + name);
    }
    String campaign =
        campaigns
            .find(version.key())
            .map(found -> found.name(name.locale()))
            .orElse(version.key().value());
    return render(name, files, campaign);
  }

  /** A mail that belongs to no version yet, for a made-up contact. */
  public Rendering render(MailName name, MailFiles files, String campaign) {
    return renderer.render(files.source(name), sample(campaign));
  }

  /**
   * What a mail can leave with and better did not, the same that publishing would find.
   *
   * @param called what the sentences call the mail
   */
  public List<Finding> warnings(MailName name, MailFiles files, String called) {
    return MailCheck.warnings(files.source(name), called);
  }

  private static Map<String, Object> sample(String campaign) {
    return Map.of(
        "contact",
        Map.of("firstName", "Camille", "lastName", "Martin", "email", "camille.martin@example.com"),
        "event",
        Map.of(),
        "sender",
        Map.of("name", "Sortie"),
        "campaign",
        Map.of("name", campaign),
        "unsubscribeUrl",
        "#");
  }
}
