package dev.sortie.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.sortie.template.TemplateFault.Kind;
import dev.sortie.template.TemplateFault.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailRendererTest {

  private static final Map<String, Object> ADA =
      Map.of(
          "contact", Map.of("firstName", "Ada"), "unsubscribeUrl", "https://x.example/u/1?a=b&c");

  private final MailRenderer renderer = new MailRenderer();

  @Test
  void putsTheContactIntoSubjectHtmlAndText() {
    RenderedMail mail = rendered("Hello {{ contact.firstName }}", "Dear {{ contact.firstName }},");

    assertThat(mail.subject()).isEqualTo("Hello Ada");
    assertThat(mail.html()).contains("<title>Hello Ada</title>").contains("Dear Ada,");
    assertThat(mail.text()).isEqualTo("Dear Ada,\n");
  }

  @Test
  void escapesValuesInHtmlOnly() {
    Map<String, Object> data = Map.of("contact", Map.of("firstName", "<b>\"A&B\"</b>"));

    RenderedMail mail = rendered("{{ contact.firstName }}", "{{ contact.firstName }}", data);

    assertThat(mail.html())
        .contains("&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;")
        .doesNotContain("<b>");
    assertThat(mail.subject()).isEqualTo("<b>\"A&B\"</b>");
    assertThat(mail.text()).isEqualTo("<b>\"A&B\"</b>\n");
  }

  @Test
  void keepsTheSubjectOnOneLine() {
    Map<String, Object> data = Map.of("contact", Map.of("firstName", "Ada\r\nBcc: e@vil.example"));

    RenderedMail mail = rendered("Hi {{ contact.firstName }}", "x", data);

    assertThat(mail.subject()).isEqualTo("Hi Ada Bcc: e@vil.example");
  }

  @Test
  void fallsBackToADefaultWithQuotesAlsoInsideAnAttribute() {
    RenderedMail mail =
        rendered(
            "{{ contact.nick | default: \"friend\" }}", "{{ contact.nick | default: \"you\" }}");

    assertThat(mail.subject()).isEqualTo("friend");
    assertThat(mail.html()).contains("aria-label=\"friend\"");
    assertThat(mail.text()).isEqualTo("you\n");
  }

  @Test
  void comparesInsideTags() {
    RenderedMail mail = rendered("x", "{% if 1 < 2 %}less{% else %}more{% endif %}");

    assertThat(mail.text()).isEqualTo("less\n");
  }

  @Test
  void writesLinksOfTheTextPartAsWordsAndAddress() {
    RenderedMail mail = rendered("x", "Go <a href=\"{{ unsubscribeUrl }}\">away</a>");

    assertThat(mail.text()).isEqualTo("Go away (https://x.example/u/1?a=b&c)\n");
    assertThat(mail.html()).contains("href=\"https://x.example/u/1?a=b&amp;c\"");
  }

  @Test
  void prefersTheAuthorsTextPart() {
    MailSource source =
        new MailSource(Locale.ENGLISH, mjml("x", "y"), "By hand, {{ contact.firstName }}");

    assertThat(renderer.render(source, ADA))
        .asInstanceOf(type(RenderedMail.class))
        .extracting(RenderedMail::text)
        .isEqualTo("By hand, Ada");
  }

  @Test
  void namesMonthsInTheReadersLanguage() {
    MailSource source =
        new MailSource(Locale.FRENCH, mjml("x", "{{ '2026-08-15' | date: '%B' }}"), null);

    assertThat(renderer.render(source, ADA))
        .asInstanceOf(type(RenderedMail.class))
        .extracting(RenderedMail::text)
        .isEqualTo("août\n");
  }

  @Test
  void neverShowsOneContactsDataToAnother() throws Exception {
    MailSource source = new MailSource(Locale.ENGLISH, mjml("{{ n }}", "{{ n }} {{ n }}"), null);

    try (var threads = Executors.newFixedThreadPool(8)) {
      var renderings =
          IntStream.range(0, 4_000)
              .mapToObj(n -> threads.submit(() -> renderer.render(source, Map.of("n", "no" + n))))
              .toList();
      for (int n = 0; n < renderings.size(); n++) {
        RenderedMail mail = (RenderedMail) renderings.get(n).get();
        assertThat(List.of(mail.subject(), mail.text()))
            .containsExactly("no" + n, "no" + n + " no" + n + "\n");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% include '/etc/passwd' %}",
        "{% include 'x' %}",
        "{{ 'a",
        "{% if %}",
        "{% for %}"
      })
  void refusesLiquidThatIsBrokenOrReadsFiles(String liquid) {
    assertThat(renderer.render(new MailSource(Locale.ENGLISH, mjml("x", liquid), liquid), ADA))
        .asInstanceOf(type(TemplateFault.class))
        .extracting(TemplateFault::kind)
        .isEqualTo(Kind.BAD_LIQUID);
  }

  @Test
  void stopsALoopThatIsTooLong() {
    String loop = "{% for i in (1..9000) %}{% for j in (1..9000) %}x{% endfor %}{% endfor %}";

    assertThat(renderer.render(new MailSource(Locale.ENGLISH, mjml("x", loop), null), ADA))
        .asInstanceOf(type(TemplateFault.class))
        .extracting(TemplateFault::kind)
        .isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void seesNoClassBehindAValue() {
    RenderedMail mail = rendered("x", "[{{ contact.class }}{{ contact.firstName.class.name }}]");

    assertThat(mail.text()).isEqualTo("[]\n");
  }

  @Test
  void wantsASubject() {
    assertThat(renderer.check(new MailSource(Locale.ENGLISH, mjml("", "y"), null)))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.part()).isEqualTo(Part.SUBJECT);
              assertThat(fault.kind()).isEqualTo(Kind.NO_SUBJECT);
            });
  }

  @Test
  void refusesWhatIsNoMjml() {
    assertThat(
            renderer.check(
                new MailSource(Locale.ENGLISH, "<mj-title>x</mj-title><p>not MJML</p>", null)))
        .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.NOT_MJML));
  }

  private RenderedMail rendered(String title, String body) {
    return rendered(title, body, ADA);
  }

  private RenderedMail rendered(String title, String body, Map<String, Object> data) {
    return (RenderedMail)
        renderer.render(new MailSource(Locale.ENGLISH, mjml(title, body), null), data);
  }

  private static String mjml(String title, String body) {
    return """
        <mjml><mj-head><mj-title>%s</mj-title></mj-head><mj-body>
        <mj-section><mj-column><mj-text>%s</mj-text></mj-column></mj-section>
        </mj-body></mjml>
        """
        .formatted(title, body);
  }
}
