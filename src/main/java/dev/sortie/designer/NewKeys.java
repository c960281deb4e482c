package dev.sortie.designer;

import dev.sortie.campaign.CampaignKey;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes keys out of names that people give. */
final class NewKeys {

  private static final int LONGEST = 48;

  private NewKeys() {}

  /** The name in small letters and hyphens; with a number behind it where that is taken. */
  static CampaignKey of(String name, Predicate<CampaignKey> isUsed) {
    String stem = stem(name);
    return Stream.iterate(1, number -> number + 1)
        .map(number -> new CampaignKey(number == 1 ? stem : stem + "-" + number))
        .filter(isUsed.or(CampaignKey::isReserved).negate())
        .findFirst()
        .orElseThrow();
  }

  /** The name in small letters and hyphens, with a letter first. */
  static String stem(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST));
    String trimmed = cut.replaceAll("^[-0-9]+|-+$", "");
    return trimmed.isEmpty() ? "campaign" : trimmed;
  }
}
