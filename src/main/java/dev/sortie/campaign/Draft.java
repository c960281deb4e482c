package dev.sortie.campaign;

import dev.sortie.modelcheck.Outline;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A version before it is one: checked, but neither in the engine nor in the ledger.
 *
 * @param by who publishes it
 * @param note what they say about it
 */
record Draft(Outline outline, CampaignFiles files, String by, String note) {

  CampaignKey key() {
    return new CampaignKey(outline.key());
  }

  Fingerprint fingerprint() {
    return Fingerprint.of(files);
  }

  /** How the engine calls the file. The same content always has the same name. */
  String resourceName() {
    byte[] hash = fingerprint().bytes();
    return key() + "-" + HexFormat.of().formatHex(Arrays.copyOf(hash, 8)) + ".bpmn";
  }

  LocalizedText name() {
    return new LocalizedText(outline.name(), property("sortie.name.fr"));
  }

  LocalizedText description() {
    return new LocalizedText(outline.description(), property("sortie.description.fr"));
  }

  CampaignRules rules() {
    return new RuleProperties(outline.properties()).rules();
  }

  @Nullable String group() {
    return new RuleProperties(outline.properties()).group();
  }

  private String property(String name) {
    return outline.properties().getOrDefault(name, "").strip();
  }
}
