package dev.sortie.campaign;

import dev.sortie.modelcheck.Outline;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version before it is one: checked, but neither in the engine nor in the ledger.
 *
 * @param by who publishes it
 */
record Draft(Outline outline, CampaignFiles files, String by) {

  private static final String EVERY_OTHER = "all";

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

  Set<String> goals() {
    return new LinkedHashSet<>(words("sortie.goals"));
  }

  Supersedes supersedes() {
    List<String> words = words("sortie.supersedes");
    if (words.contains(EVERY_OTHER)) {
      return new Supersedes.All();
    }
    return words.isEmpty()
        ? new Supersedes.None()
        : new Supersedes.Named(
            words.stream().map(CampaignKey::new).collect(Collectors.toUnmodifiableSet()));
  }

  @Nullable String group() {
    String group = property("sortie.group");
    return group.isEmpty() ? null : group;
  }

  private String property(String name) {
    return outline.properties().getOrDefault(name, "").strip();
  }

  private List<String> words(String name) {
    return Arrays.stream(property(name).split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
