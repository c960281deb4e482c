package dev.sortie.shared;

import java.util.Optional;
import java.util.UUID;

/** A module that does long work and tells how far it is. */
public interface ProgressSource {

  /** The work of this id, if it is this module's. Survives a restart. */
  Optional<Progress> progress(UUID id);
}
