package dev.sortie.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.template.MailWarning.Kind;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailWarningsTest {

  private static final String LEAVE =
      "<mj-text><a href=\"{{ unsubscribeUrl }}\">Unsubscribe</a></mj-text>";
  private static final String WORDS =
      "<mj-text>What we wanted to tell you for a long time, and more of it.</mj-text>";

  @Test
  void findsNothingInACarefulMail() {
    assertThat(MailWarnings.of(mail(WORDS + LEAVE))).isEmpty();
  }

  @Test
  void missesTheWayOut() {
    assertThat(MailWarnings.of(mail(WORDS)))
        .containsExactly(new MailWarning(Kind.NO_UNSUBSCRIBE, ""));
  }

  @Test
  void missesTheWayOutInATextThatWasWrittenByHand() {
    MailSource byHand = new MailSource(Locale.ENGLISH, mail(WORDS + LEAVE).mjml(), "Hello");

    assertThat(MailWarnings.of(byHand))
        .containsExactly(new MailWarning(Kind.NO_UNSUBSCRIBE_IN_TEXT, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "#top",
        "/offers",
        "offers.html",
        "www.shop.example",
        "javascript:alert(1)",
        "http://localhost:8080/offers",
        "http://192.168.1.4/offers",
        "http://shop/offers",
        "https://",
        "https://shop.example/a b",
        "mailto:",
        "ftp://shop.example/x"
      })
  void knowsLinksThatLeadNowhere(String address) {
    assertThat(MailWarnings.of(mail(WORDS + "<mj-text>" + link(address) + "</mj-text>" + LEAVE)))
        .containsExactly(new MailWarning(Kind.BAD_LINK, address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example",
        "https://shop.example/%C3%A9t%C3%A9?a=b&amp;c=d#top",
        "https://été.example/soldes",
        "https://shop.example/{{ contact.city | default: 'anywhere' }}",
        "https://{{ contact.shop | default: 'www' }}.shop.example/",
        "{{ event.cartUrl }}",
        "mailto:hello@shop.example?subject=Hello",
        "tel:+33123456789"
      })
  void knowsLinksThatLeadSomewhere(String address) {
    assertThat(MailWarnings.of(mail(WORDS + "<mj-text>" + link(address) + "</mj-text>" + LEAVE)))
        .isEmpty();
  }

  @Test
  void missesTheAddressOfAButton() {
    assertThat(MailWarnings.of(mail(WORDS + "<mj-button>To the shop</mj-button>" + LEAVE)))
        .containsExactly(new MailWarning(Kind.BUTTON_WITHOUT_LINK, "To the shop"));
  }

  @Test
  void missesTheWordsOfAPictureUnlessItIsDecoration() {
    String silent = "<mj-image src=\"https://shop.example/cat.png\" />";
    String decoration = "<mj-image src=\"https://shop.example/line.png\" alt=\"\" />";

    assertThat(MailWarnings.of(mail(WORDS + silent + decoration + LEAVE)))
        .containsExactly(new MailWarning(Kind.IMAGE_WITHOUT_WORDS, "https://shop.example/cat.png"));
  }

  @Test
  void knowsPicturesThatNobodyCanFetch() {
    String near = "<mj-image src=\"cat.png\" alt=\"A cat\" />";
    String inside = "<mj-text><img src=\"data:image/png;base64,AAAA\" alt=\"A cat\" /></mj-text>";

    assertThat(MailWarnings.of(mail(WORDS + near + inside + LEAVE)))
        .containsExactly(
            new MailWarning(Kind.BAD_IMAGE, "cat.png"),
            new MailWarning(Kind.BAD_IMAGE, "data:image/png;base64,AAAA"));
  }

  @Test
  void knowsAMailThatIsOnlyAPictureWithAFooter() {
    String picture = "<mj-image src=\"https://shop.example/all.png\" alt=\"All our offers\" />";

    assertThat(MailWarnings.of(mail(picture + LEAVE)))
        .containsExactly(new MailWarning(Kind.ONLY_IMAGES, ""));
    assertThat(MailWarnings.of(mail(picture + WORDS + LEAVE))).isEmpty();
  }

  @Test
  void missesTheLineBehindTheSubject() {
    MailSource without =
        new MailSource(
            Locale.ENGLISH, mail(WORDS + LEAVE).mjml().replace("Something new", "").strip(), null);

    assertThat(MailWarnings.of(without)).containsExactly(new MailWarning(Kind.NO_PREHEADER, ""));
  }

  @Test
  void knowsASubjectThatAContactMayLeaveEmpty() {
    assertThat(MailWarnings.of(titled("{{ contact.firstName }}")))
        .containsExactly(new MailWarning(Kind.SUBJECT_MAY_BE_EMPTY, "{{ contact.firstName }}"));
    assertThat(MailWarnings.of(titled("{{ contact.firstName | default: 'News' }}"))).isEmpty();
    assertThat(MailWarnings.of(titled("{{ contact.firstName }}, news"))).isEmpty();
  }

  @Test
  void measuresWhatGmailCutsOff() {
    String tooLong = "<mj-text>" + "é".repeat(60 * 1024) + "</mj-text>";

    assertThat(MailWarnings.of(mail(tooLong + LEAVE)))
        .singleElement()
        .extracting(MailWarning::kind)
        .isEqualTo(Kind.CLIPPED);
  }

  @Test
  void leavesWhatCanNotBeReadToTheFault() {
    assertThat(MailWarnings.of(new MailSource(Locale.ENGLISH, "<mjml><mj-body>", null))).isEmpty();
  }

  private static String link(String address) {
    return "<a href=\"" + address + "\">here</a>";
  }

  private static MailSource titled(String subject) {
    return new MailSource(
        Locale.ENGLISH, mail(WORDS + LEAVE).mjml().replace("The subject", subject), null);
  }

  private static MailSource mail(String body) {
    return new MailSource(
        Locale.ENGLISH,
        """
        <mjml>
          <mj-head>
            <mj-title>The subject</mj-title>
            <mj-preview>Something new</mj-preview>
            <mj-attributes><mj-button color="#ffffff" /></mj-attributes>
          </mj-head>
          <mj-body><mj-section><mj-column>%s</mj-column></mj-section></mj-body>
        </mjml>
        """
            .formatted(body),
        null);
  }
}
