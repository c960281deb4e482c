package dev.sortie.audit;

import java.util.Optional;

/** Knows who is at work. Implemented where logins and keys are known. */
public interface Authors {

  /** Who does what this thread does now; empty where Sortie does it by itself. */
  Optional<Author> present();
}
