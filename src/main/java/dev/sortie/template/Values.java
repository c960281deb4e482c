package dev.sortie.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Makes a contact's data safe for the part of the mail that it is put into. */
final class Values {

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private Values() {}

  /** No value can open a tag or end an attribute. */
  static Map<String, Object> forHtml(Map<String, Object> data) {
    return copy(data, HtmlUtils::htmlEscape);
  }

  /** No value can begin another line of the header. */
  static Map<String, Object> forOneLine(Map<String, Object> data) {
    return copy(data, text -> CONTROLS.matcher(text).replaceAll(" "));
  }

  private static Map<String, Object> copy(Map<?, ?> data, UnaryOperator<String> safely) {
    Map<String, Object> copy = LinkedHashMap.newLinkedHashMap(data.size());
    data.forEach(
        (name, value) -> {
          if (value != null) {
            copy.put(String.valueOf(name), safe(value, safely));
          }
        });
    return copy;
  }

  private static Object safe(Object value, UnaryOperator<String> safely) {
    return switch (value) {
      case Map<?, ?> map -> copy(map, safely);
      case Collection<?> list -> list(list, safely);
      case Number number -> number;
      case Boolean flag -> flag;
      default -> safely.apply(value.toString());
    };
  }

  private static List<Object> list(
      Collection<? extends @Nullable Object> values, UnaryOperator<String> safely) {
    List<Object> copy = new ArrayList<>(values.size());
    for (Object value : values) {
      if (value != null) {
        copy.add(safe(value, safely));
      }
    }
    return copy;
  }
}
