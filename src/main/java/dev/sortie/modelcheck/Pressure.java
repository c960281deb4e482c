package dev.sortie.modelcheck;

/**
 * How many marketing mails one contact gets in any seven days, as far as the drawing says: what the
 * guard, the hours of a step or a slow server put off comes later than this.
 *
 * <p>{@code least} holds for everybody who goes through to the end, in the fullest seven days of
 * theirs. {@code most} is never less than what somebody gets: waits of unknown length count as
 * none, and a message may come at once.
 *
 * @param orMore whether there may be more than {@code most}, since counting stopped there
 */
public record Pressure(int least, int most, boolean orMore) {

  /** As far as anybody needs to count. */
  public static final int COUNTED = 10;

  /** No marketing mail at all. */
  public static final Pressure NONE = new Pressure(0, 0, false);

  static Pressure of(int least, int most) {
    return new Pressure(
        Math.min(least, COUNTED), Math.min(most, COUNTED), Math.max(least, most) >= COUNTED);
  }

  /** That of a contact who is in both at once. */
  public Pressure and(Pressure other) {
    return new Pressure(Math.max(least, other.least), most + other.most, orMore || other.orMore);
  }

  /** Whether somebody may get more than so many. */
  public boolean exceeds(int mails) {
    return most > mails || orMore;
  }

  /** The most for people: {@code 3}, or {@code 10+} where there may be more. */
  public String mostText() {
    return orMore ? most + "+" : String.valueOf(most);
  }
}
