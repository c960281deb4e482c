package dev.sortie.modelcheck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two diagrams of a campaign do not have alike, as far as contacts or readers notice it. Where
 * elements stand on the paper is no difference.
 */
public final class Differences {

  private final Written before;
  private final Written after;
  private final List<Difference> found = new ArrayList<>();

  private Differences(Written before, Written after) {
    this.before = before;
    this.after = after;
  }

  /**
   * From the earlier diagram to the later one: the campaign first, then the steps in the order in
   * which contacts meet them, then the arrows; what went stands last in each.
   *
   * <p>A diagram that can not be read has no elements.
   */
  public static List<Difference> between(byte[] before, byte[] after) {
    Differences differences = new Differences(Written.of(before), Written.of(after));
    return differences.all();
  }

  private List<Difference> all() {
    compare(Difference.Part.CAMPAIGN, before.campaign(), after.campaign());
    compare(Difference.Part.STEP, before.steps(), after.steps());
    compare(Difference.Part.WAY, before.ways(), after.ways());
    return List.copyOf(found);
  }

  private void compare(
      Difference.Part part, Map<String, Written.Element> old, Map<String, Written.Element> fresh) {
    fresh.forEach(
        (id, element) -> {
          Written.Element known = old.get(id);
          if (known == null) {
            add(Difference.Type.ADDED, part, id, element, List.of());
          } else if (!known.fields().equals(element.fields())) {
            add(Difference.Type.CHANGED, part, id, element, changes(known, element));
          }
        });
    old.forEach(
        (id, element) -> {
          if (!fresh.containsKey(id)) {
            add(Difference.Type.REMOVED, part, id, element, List.of());
          }
        });
  }

  private void add(
      Difference.Type type,
      Difference.Part part,
      String id,
      Written.Element element,
      List<FieldChange> changes) {
    found.add(new Difference(type, part, id, element.name(), changes));
  }

  private List<FieldChange> changes(Written.Element old, Written.Element fresh) {
    Set<String> fields = new LinkedHashSet<>(fresh.fields().keySet());
    fields.addAll(old.fields().keySet());
    return fields.stream()
        .filter(field -> !value(old, field).equals(value(fresh, field)))
        .map(
            field ->
                new FieldChange(
                    field,
                    before.said(field, value(old, field)),
                    after.said(field, value(fresh, field))))
        .toList();
  }

  private static String value(Written.Element element, String field) {
    return element.fields().getOrDefault(field, "");
  }
}
