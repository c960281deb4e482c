package dev.sortie.template;

import dev.sortie.template.MailWarning.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Looks at a mail as its first readers will: with pictures off, in a program that cuts it off, with
 * the wish to leave. Looks at the source, before any contact's values are in it.
 */
public final class MailWarnings {

  /** What Gmail shows of the HTML part before it offers "view entire message". */
  static final int CLIPPED_BEYOND = 102 * 1024;

  /** Fewer letters than this beside the footer are no message. */
  private static final int A_FEW_LETTERS = 30;

  private static final String WAY_OUT = "unsubscribeUrl";
  private static final Pattern SPEAKS_ANYWAY =
      Pattern.compile("\\|\\s*default\\s*:|\\{%-?\\s*else");

  private final MailSource source;
  private final LiquidMask mask;
  private final Document mjml;
  private final String html;
  private final Document seen;
  private final List<MailWarning> found = new ArrayList<>();

  private MailWarnings(MailSource source) {
    this.source = source;
    this.mask = LiquidMask.over(source.mjml());
    this.mjml = Jsoup.parse(mask.masked(), Parser.xmlParser());
    this.html = CompiledMail.html(mask.masked(), source);
    this.seen = Jsoup.parse(html);
  }

  /** In the order of their weight; none for a mail that can not be read, which is a fault. */
  public static List<MailWarning> of(MailSource source) {
    try {
      MailWarnings mail = new MailWarnings(source);
      mail.lookForTheWayOut();
      mail.lookAtLinks();
      mail.lookAtPictures();
      mail.lookAtTheInbox();
      mail.measure();
      return mail.found.stream().distinct().toList();
    } catch (TemplateFaultException fault) {
      return List.of();
    }
  }

  private void lookForTheWayOut() {
    if (seen.select("a[href]").stream().noneMatch(this::isWayOut)) {
      warn(Kind.NO_UNSUBSCRIBE, "");
    }
    if (source.text() != null && !source.text().contains(WAY_OUT)) {
      warn(Kind.NO_UNSUBSCRIBE_IN_TEXT, "");
    }
  }

  private void lookAtLinks() {
    seen.select("a[href]").stream()
        .map(link -> link.attr("href"))
        .filter(address -> !LinkAddress.leadsSomewhere(address))
        .forEach(address -> warn(Kind.BAD_LINK, mask.restore(address)));
    mjml.select("mj-body mj-button:not([href])")
        .forEach(button -> warn(Kind.BUTTON_WITHOUT_LINK, mask.restore(button.text())));
  }

  private void lookAtPictures() {
    List<Element> pictures =
        mjml.select("mj-body mj-image, mj-body mj-carousel-image, mj-body img");
    for (Element picture : pictures) {
      String address = picture.attr("src");
      if (!LinkAddress.canBeFetched(address)) {
        warn(Kind.BAD_IMAGE, mask.restore(address));
      }
      if (!picture.hasAttr("alt")) {
        warn(Kind.IMAGE_WITHOUT_WORDS, mask.restore(address));
      }
    }
    if (!pictures.isEmpty() && letters() < A_FEW_LETTERS) {
      warn(Kind.ONLY_IMAGES, "");
    }
  }

  private void lookAtTheInbox() {
    if (mjml.select("mj-preview").text().isBlank()) {
      warn(Kind.NO_PREHEADER, "");
    }
    String subject = CompiledMail.subject(source);
    boolean hasWords = !LiquidMask.withoutTags(LiquidMask.over(subject).masked()).isBlank();
    if (!hasWords && !SPEAKS_ANYWAY.matcher(subject).find()) {
      warn(Kind.SUBJECT_MAY_BE_EMPTY, subject);
    }
  }

  private void measure() {
    int bytes = mask.restore(html).getBytes(StandardCharsets.UTF_8).length;
    if (bytes > CLIPPED_BEYOND) {
      warn(Kind.CLIPPED, String.valueOf(bytes / 1024));
    }
  }

  /** What a reader without pictures reads, but for the block that shows the way out. */
  private long letters() {
    Document words = seen.clone();
    words.select("[style*=display:none]").remove();
    for (Element link : words.select("a[href]")) {
      Element block = link.closest("td");
      if (isWayOut(link) && block != null) {
        block.remove();
      }
    }
    return LiquidMask.withoutTags(words.body().text())
        .codePoints()
        .filter(Character::isLetter)
        .count();
  }

  private boolean isWayOut(Element link) {
    return mask.restore(link.attr("href")).contains(WAY_OUT);
  }

  private void warn(Kind kind, String detail) {
    found.add(new MailWarning(kind, detail));
  }
}
