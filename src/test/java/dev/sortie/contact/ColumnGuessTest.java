package dev.sortie.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What headers mean. */
class ColumnGuessTest {

  @Test
  void readsEnglishHeaders() {
    assertThat(
            meanings("E-Mail Address", "First Name", "last_name", "Language", "Time zone", "Tags"))
        .containsExactly(
            ImportField.ADDRESS,
            ImportField.FIRST_NAME,
            ImportField.LAST_NAME,
            ImportField.LANGUAGE,
            ImportField.ZONE,
            ImportField.TAGS);
  }

  @Test
  void readsFrenchHeaders() {
    assertThat(meanings("Courriel", "Prénom", "NOM", "Langue", "Fuseau horaire", "Étiquettes"))
        .containsExactly(
            ImportField.ADDRESS,
            ImportField.FIRST_NAME,
            ImportField.LAST_NAME,
            ImportField.LANGUAGE,
            ImportField.ZONE,
            ImportField.TAGS);
  }

  @Test
  void givesEachMeaningOnce() {
    assertThat(meanings("email", "mail", ""))
        .containsExactly(ImportField.ADDRESS, ImportField.ATTRIBUTE, ImportField.IGNORE);
  }

  @Test
  void namesAttributesSoThatConditionsCanSpellThem() {
    assertThat(ColumnGuess.attributeName("Code postal")).isEqualTo("codePostal");
    assertThat(ColumnGuess.attributeName("VILLE")).isEqualTo("ville");
    assertThat(ColumnGuess.attributeName("lastOrder")).isEqualTo("lastOrder");
    assertThat(ColumnGuess.attributeName("Dernière-commande (€)")).isEqualTo("derniereCommande");
    assertThat(ColumnGuess.attributeName("2nd phone")).isEqualTo("column2ndPhone");
    assertThat(ColumnGuess.attributeName("数")).isEqualTo("column");
  }

  @Test
  void knowsTheAddressesByTheirLookWhereNoHeaderNamesThem() {
    List<List<String>> rows =
        List.of(List.of("ada", "ada@shop.example", "b@shop.example"), List.of("bob", "", "x"));

    assertThat(ColumnGuess.columns(List.of("login", "adresse", "other"), rows))
        .extracting(ImportColumn::field)
        .containsExactly(ImportField.ATTRIBUTE, ImportField.ADDRESS, ImportField.ATTRIBUTE);
  }

  @Test
  void believesAHeaderBeforeTheLook() {
    List<List<String>> rows = List.of(List.of("ada@shop.example", "ada@shop.example"));

    assertThat(ColumnGuess.columns(List.of("login", "mail"), rows))
        .extracting(ImportColumn::field)
        .containsExactly(ImportField.ATTRIBUTE, ImportField.ADDRESS);
  }

  private static List<ImportField> meanings(String... headers) {
    return ColumnGuess.columns(List.of(headers), List.of()).stream()
        .map(ImportColumn::field)
        .toList();
  }
}
