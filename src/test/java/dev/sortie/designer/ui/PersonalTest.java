package dev.sortie.designer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.template.MailRenderer;
import dev.sortie.template.MailSource;
import dev.sortie.template.RenderedMail;
import dev.sortie.template.Rendering;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTest {

  @ParameterizedTest
  @ValueSource(strings = {"there", "you and \"yours\"", "l'ami", "", "5 < 6 & more"})
  void saysTheOtherThingWhereAValueIsMissing(String otherwise) {
    String placeholder = Personal.named("contact.city").placeholder(otherwise);

    Rendering mail =
        new MailRenderer()
            .render(
                new MailSource(
                    Locale.ENGLISH,
                    "<mjml><mj-head><mj-title>x "
                        + placeholder
                        + "</mj-title></mj-head><mj-body></mj-body></mjml>",
                    null),
                Map.of());

    assertThat(mail).isInstanceOf(RenderedMail.class);
    assertThat(((RenderedMail) mail).subject()).isEqualTo(("x " + otherwise).strip());
  }
}
