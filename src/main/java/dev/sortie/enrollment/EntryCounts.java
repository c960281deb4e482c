package dev.sortie.enrollment;

/**
 * What becomes of a selection of contacts at the entry of a campaign.
 *
 * @param found contacts selected; the sum of the others
 * @param entering let in
 * @param alreadyInside not again while inside
 * @param suppressed on the suppression list
 * @param withoutConsent never agreed to be written to
 * @param keptOut kept out by the rules of the campaign: converted lately, in another campaign, or
 *     its entries were closed before their turn
 * @param unknown named by an id or address that no contact has
 */
public record EntryCounts(
    long found,
    long entering,
    long alreadyInside,
    long suppressed,
    long withoutConsent,
    long keptOut,
    long unknown) {

  /** Nobody yet. */
  public static final EntryCounts NONE = new EntryCounts(0, 0, 0, 0, 0, 0, 0);

  /** So many whom nobody knows. */
  static EntryCounts unknown(long count) {
    return new EntryCounts(count, 0, 0, 0, 0, 0, count);
  }

  /** Both together. */
  public EntryCounts plus(EntryCounts other) {
    return new EntryCounts(
        found + other.found,
        entering + other.entering,
        alreadyInside + other.alreadyInside,
        suppressed + other.suppressed,
        withoutConsent + other.withoutConsent,
        keptOut + other.keptOut,
        unknown + other.unknown);
  }
}
