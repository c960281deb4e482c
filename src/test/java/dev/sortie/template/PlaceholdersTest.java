package dev.sortie.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear {{ contact.firstName }} of {{contact.email}}",
        "{{ sender.name | upcase }} {{- campaign.name -}} {{ unsubscribeUrl }}",
        "{{ contact.city | default: 'your town' }}",
        "{{ event.total | times: 2 | default: \"much\" }}",
        "{% if event.cartUrl %}{{ event.cartUrl }}{% endif %}",
        "{% unless contact.city == blank %}{{ contact.city }}{% endunless %}",
        "{% if event.a %}{% elsif event.b %}{{ event.b }}{% endif %}",
        "{% case event.size %}{% when 'L' %}{{ event.size }}{% endcase %}",
        "{% assign town = contact.city | default: 'here' %}{{ town }}",
        "{%- capture line -%}x{%- endcapture -%}{{ line }}",
        "{% for item in event.items %}{{ item.name }} {{ forloop.index }}{% endfor %}",
        "{% raw %}{{ name }}{% endraw %}{% comment %}{{ name }}{% endcomment %}",
        "{{ 'text' }} {{ 12 }} {{ \"a.b\" | upcase }}",
      })
  void isContentWith(String text) {
    assertThat(missing(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ name }}",
        "{{ name | upcase }}",
        "{{name.first}}{% if other %}{% endif %}",
        "{% if name %}{% endif %}{{ name }}",
        "{{ name | append: '| default: 1' }}",
        "{{ name[0] }}",
        "{% for item in event.items %}{{ name }}{% endfor %}",
      })
  void missesTheName(String text) {
    assertThat(missing(text)).allMatch(name -> name.startsWith("name")).hasSize(1);
  }

  @Test
  void tellsEachOnceInTheirOrderFromBothParts() {
    MailSource mail =
        new MailSource(
            Locale.ENGLISH,
            "<mj-text>{{ event.total }} {{ contact.city }} {{ event.total }}</mj-text>",
            "{{ contact.city }} {{ firstName }}");

    assertThat(Placeholders.thatMayBeMissing(mail))
        .containsExactly("event.total", "contact.city", "firstName");
  }

  private static Iterable<String> missing(String text) {
    return Placeholders.thatMayBeMissing(new MailSource(Locale.ENGLISH, text, null));
  }
}
