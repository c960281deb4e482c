package dev.sortie.recovery;

/** Why nobody can tell where an enrollment goes on. Each has a sentence in the bundle. */
enum Obstacle {
  /** One of several paths waits at a gateway for the others, which no new instance can. */
  PATHS_MEET,
  /** The rows end before the step at which the instance was. */
  STEP_UNKNOWN,
  /** The rows show that the instance is over, only how the enrollment ended is not known. */
  OVER,
  /** The engine does not take an instance at this step. */
  REFUSED
}
