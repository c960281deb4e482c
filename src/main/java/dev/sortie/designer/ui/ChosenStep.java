package dev.sortie.designer.ui;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One element as the canvas tells of it.
 *
 * @param kind what it is to the person who draws, as in the catalogue of the canvas
 * @param fields its settings by the names that they have in the diagram
 */
record ChosenStep(String id, String kind, String name, Map<String, String> fields) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static ChosenStep of(String json) {
    return MAPPER.readValue(json, ChosenStep.class);
  }

  String field(String key) {
    return fields.getOrDefault(key, "");
  }

  /** For the canvas: another name. */
  static ObjectNode named(String name) {
    return MAPPER.createObjectNode().put("name", name);
  }

  /** For the canvas: other settings, and the name that goes with them. */
  static ObjectNode with(Map<String, String> fields, String name) {
    return with(fields).put("name", name);
  }

  /** For the canvas: other settings; what is not named stays, what is empty goes. */
  static ObjectNode with(Map<String, String> fields) {
    ObjectNode change = MAPPER.createObjectNode();
    ObjectNode all = change.putObject("fields");
    fields.forEach(all::put);
    return change;
  }
}
