package dev.sortie.base;

/** An id as a part of the address of a page: what is no id finds no page. */
public final class RouteId {

  /** The regular expression of a route parameter that holds a UUID as we write it. */
  public static final String PATTERN =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private RouteId() {}
}
