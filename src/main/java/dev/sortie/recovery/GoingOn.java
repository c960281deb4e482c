package dev.sortie.recovery;

/** Whether an enrollment can go on in a new instance, and where. */
sealed interface GoingOn {

  /** There. */
  record At(Resumption resumption) implements GoingOn {}

  /** It can not. */
  record Nowhere(Obstacle obstacle) implements GoingOn {}
}
