package dev.sortie.exit;

import dev.sortie.base.Texts;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells receipts in words. */
@Component
public final class ReceiptStories {

  private final Texts texts;
  private final Campaigns campaigns;
  private final Contacts contacts;
  private final LastMailRepository lastMails;

  ReceiptStories(
      Texts texts, Campaigns campaigns, Contacts contacts, LastMailRepository lastMails) {
    this.texts = texts;
    this.campaigns = campaigns;
    this.contacts = contacts;
    this.lastMails = lastMails;
  }

  /** The receipt for a reader of this language, whose clocks show this zone. */
  public ReceiptStory tell(Receipt receipt, Locale language, ZoneId zone) {
    return new Telling(receipt, language, new ReceiptTimes(language, zone)).story();
  }

  /** The mails that a receipt names, and what became of them. */
  public List<LastMail> mails(Receipt receipt) {
    return lastMails.find(receipt.inTransmission());
  }

  /** One receipt and one reader. */
  private final class Telling {

    private final Receipt receipt;
    private final Locale language;
    private final ReceiptTimes times;

    Telling(Receipt receipt, Locale language, ReceiptTimes times) {
      this.receipt = receipt;
      this.language = language;
      this.times = times;
    }

    ReceiptStory story() {
      StoredReason reason = StoredReason.of(receipt.reason());
      return new ReceiptStory(
          text("exit.kind." + reason.kind()),
          facts(reason),
          receipt.exits().stream().map(this::exit).toList(),
          mails(receipt).stream().map(this::mail).toList(),
          proves());
    }

    private List<ReceiptStory.Fact> facts(StoredReason reason) {
      List<ReceiptStory.Fact> facts = new ArrayList<>();
      facts.add(fact("why", text("exit.why." + reason.kind(), detail(reason), topic(reason))));
      facts.add(fact("accepted", times.exact(receipt.acceptedAt())));
      facts.add(fact("contact", contact()));
      facts.add(
          fact(
              "took",
              receipt.exits().isEmpty()
                  ? text("exit.receipt.took.nothing")
                  : receipt
                      .timeToStop()
                      .map(took -> text("exit.receipt.took.time", took.toMillis()))
                      .orElseGet(() -> text("exit.receipt.took.not-yet"))));
      facts.add(fact("number", receipt.id().toString()));
      return facts;
    }

    private String detail(StoredReason reason) {
      String known = "exit.source." + reason.detail();
      return reason.campaign() != null && reason.kind() == StoredReason.Kind.SUPERSEDED
          ? campaign(new CampaignKey(reason.campaign()))
          : texts.find(known, language).orElse(reason.detail());
    }

    private String topic(StoredReason reason) {
      return campaigns.topics().stream()
          .filter(topic -> topic.key().equals(reason.topic()))
          .map(topic -> topic.name().in(language))
          .findFirst()
          .orElseGet(() -> Objects.requireNonNullElse(reason.topic(), ""));
    }

    private String contact() {
      return contacts
          .find(receipt.contact())
          .map(Contact::email)
          .map(address -> text("exit.receipt.contact.known", address.value(), receipt.contact()))
          .orElseGet(() -> text("exit.receipt.contact.erased", receipt.contact()));
    }

    private ReceiptStory.Exit exit(Receipt.Exit exit) {
      Instant told = exit.publishedAt();
      Instant ended = exit.endedAt();
      return new ReceiptStory.Exit(
          campaign(exit.campaign()),
          told == null
              ? text(ended == null ? "exit.receipt.told.not-yet" : "exit.receipt.told.needless")
              : after(told),
          ended == null ? text("exit.receipt.ended.not-yet") : after(ended),
          how(exit));
    }

    private String how(Receipt.Exit exit) {
      if (exit.forcedAt() != null) {
        return text("exit.receipt.how.forced");
      }
      if (exit.endedAt() == null) {
        return text("exit.receipt.how.leaving");
      }
      boolean begun = exit.publishedAt() != null && !receipt.acceptedAt().equals(exit.endedAt());
      return text(begun ? "exit.receipt.how.door" : "exit.receipt.how.not-begun");
    }

    private String mail(LastMail mail) {
      Instant settled = mail.settledAt();
      return text(
          "exit.mail." + mail.state(),
          mail.template(),
          campaign(mail.campaign()),
          settled == null ? "" : times.exact(settled));
    }

    private List<String> proves() {
      String scope = receipt.exits().isEmpty() ? "exit.proves.nothing" : "exit.proves.mails";
      return List.of(
          text(scope, times.exact(receipt.acceptedAt()), receipt.exits().size()),
          text("exit.proves.order"),
          text(
              contacts.find(receipt.contact()).isPresent()
                  ? "exit.proves.person"
                  : "exit.proves.nobody"));
    }

    /** The engine's clock may be a little behind ours. */
    private String after(Instant moment) {
      Duration after = Duration.between(receipt.acceptedAt(), moment);
      return text("exit.receipt.after", times.exact(moment), Math.max(0, after.toMillis()));
    }

    private String campaign(CampaignKey key) {
      return campaigns.find(key).map(known -> known.name(language)).orElse(key.value());
    }

    private ReceiptStory.Fact fact(String name, String value) {
      return new ReceiptStory.Fact(text("exit.receipt." + name), value);
    }

    private String text(String key, Object... arguments) {
      return texts.get(key, language, arguments);
    }
  }
}
