package dev.sortie.campaign;

import dev.sortie.engine.ModelRefusedException;
import dev.sortie.modelcheck.Finding;

/** Turns what the engine says against a diagram into a finding. */
final class EngineFindings {

  private EngineFindings() {}

  static Finding of(ModelRefusedException refused) {
    Object reason = refused.arguments().getLast();
    return Finding.error("", "campaign.engine-refused", reason.toString().strip());
  }
}
