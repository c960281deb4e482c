package dev.sortie.recovery;

import dev.sortie.campaign.ResumableDiagram;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.sending.SendId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an enrollment goes on in a new instance.
 *
 * @param elements to begin at, with one token each; none to begin anew
 * @param waits when the waits that were under way are over, by the event's element id
 * @param flags the variables that the former instance had, each value as JSON
 * @param sends the mails of the steps that it begins at, which are to be gone on with
 */
record Resumption(
    List<String> elements,
    Map<String, Instant> waits,
    Map<String, String> flags,
    List<UUID> sends) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Resumption {
    elements = List.copyOf(elements);
    waits = Map.copyOf(waits);
    flags = Map.copyOf(flags);
    sends = List.copyOf(sends);
  }

  static Resumption fromTheStart() {
    return new Resumption(List.of(), Map.of(), Map.of(), List.of());
  }

  /** Each wait gets what is left of it now; one that is over gets nothing more. */
  Map<String, Object> variables(EnrollmentId enrollment, Instant now) {
    Map<String, Object> variables = new HashMap<>();
    flags.forEach((name, value) -> variables.put(name, JSON.readValue(value, Object.class)));
    waits.forEach(
        (elementId, dueAt) ->
            variables.put(ResumableDiagram.variable(elementId), left(now, dueAt).toString()));
    if (!sends.isEmpty()) {
      variables.put(SendId.RESUMED, sends.stream().map(UUID::toString).toList());
    }
    variables.put("enrollmentId", enrollment.toString());
    return variables;
  }

  /** How a person is told where it goes on. */
  String place() {
    return String.join(" + ", elements.stream().sorted().toList());
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  static Resumption parse(String json) {
    return JSON.readValue(json, Resumption.class);
  }

  private static Duration left(Instant now, Instant dueAt) {
    return dueAt.isAfter(now) ? Duration.between(now, dueAt) : Duration.ZERO;
  }
}
