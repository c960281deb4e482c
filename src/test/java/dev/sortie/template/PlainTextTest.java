package dev.sortie.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void keepsParagraphsApart() {
    assertThat(PlainText.of("<p>Hi</p><p>go   on</p>")).isEqualTo("Hi\n\ngo on\n");
  }

  @Test
  void leavesOutWhatABrowserHides() {
    assertThat(
            PlainText.of(
                "<title>t</title><style>a{}</style><div style=\"display:none\">pre</div><p>seen</p>"))
        .isEqualTo("seen\n");
  }

  @Test
  void listsItems() {
    assertThat(PlainText.of("<ul><li>one</li><li>two</li></ul>after"))
        .isEqualTo("- one\n- two\n\nafter\n");
  }

  @Test
  void saysAnAddressOnceWhereItIsItsOwnWords() {
    assertThat(PlainText.of("<a href=\"https://a.example\">https://a.example</a>"))
        .isEqualTo("https://a.example\n");
  }
}
