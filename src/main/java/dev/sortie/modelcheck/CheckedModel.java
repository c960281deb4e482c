package dev.sortie.modelcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@link ModelCheck}.
 *
 * @param findings errors first, then in the order of the rules
 * @param outline what the diagram holds; null only if the file could not be read as one
 */
public record CheckedModel(List<Finding> findings, @Nullable Outline outline) {

  public CheckedModel {
    findings = List.copyOf(findings);
  }

  /** Whether a campaign of this model may be published, as far as the model goes. */
  public boolean isSound() {
    return findings.stream().noneMatch(Finding::isError);
  }
}
