package dev.sortie.base;

/** Where each view stands in the left navigation: the value of {@code @Menu(order = ..)}. */
public final class NavigationOrder {

  public static final double CAMPAIGNS = 10;
  public static final double CONTACTS = 20;
  public static final double TASKS = 30;
  public static final double EXITS = 40;
  public static final double RESULTS = 50;
  public static final double MONITOR = 60;
  public static final double OUTBOX = 70;
  public static final double AUDIT = 75;
  public static final double SETTINGS = 80;

  private NavigationOrder() {}
}
