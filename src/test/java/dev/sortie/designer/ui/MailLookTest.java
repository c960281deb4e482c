package dev.sortie.designer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailLookTest {

  private static final String MAIL =
      """
      <style>
        @media (prefers-color-scheme: dark) { body { color: white } }
        @media screen and ( prefers-color-scheme:light ) { body { color: black } }
      </style>
      <img src="https://shop.example/cat.png">
      """;

  @Test
  void answersForTheComputerWhetherItIsDark() {
    assertThat(new MailLook(true, true).show(MAIL))
        .contains("@media (min-width: 0) { body { color: white } }")
        .contains("@media screen and (max-width: 0) { body { color: black } }");
    assertThat(new MailLook(false, true).show(MAIL))
        .contains("@media (max-width: 0) { body { color: white } }")
        .contains("@media screen and (min-width: 0) { body { color: black } }");
  }

  @Test
  void fetchesNothingButPicturesAndNotEvenThose() {
    assertThat(new MailLook(false, true).show(MAIL))
        .contains("default-src 'none'; img-src https: http: data:;");
    assertThat(new MailLook(false, false).show(MAIL))
        .contains("default-src 'none'; img-src 'none';");
  }

  @Test
  void knowsWhoHasColoursForTheDark() {
    assertThat(MailLook.knowsDark(MAIL)).isTrue();
    assertThat(MailLook.knowsDark("<style>@media (prefers-color-scheme: light) {}</style>"))
        .isFalse();
  }
}
