package dev.sortie.base;

/**
 * What the diagram shows at one element.
 *
 * @param waiting who is there now
 * @param passed who went through and on, all times together
 * @param stuck those among the waiting for whom it does not go on without a person
 */
public record ElementFigures(long waiting, long passed, long stuck) {

  public static ElementFigures of(long waiting, long passed) {
    return new ElementFigures(waiting, passed, 0);
  }
}
