package dev.sortie.shared;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/** Lists as one parameter each. The driver has no array of UUIDs: they are texts and cast. */
public final class SqlArrays {

  private SqlArrays() {}

  public static <T> String[] ids(Collection<T> values, Function<T, UUID> id) {
    return values.stream().map(value -> id.apply(value).toString()).toArray(String[]::new);
  }

  public static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }
}
