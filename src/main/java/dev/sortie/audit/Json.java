package dev.sortie.audit;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How before and after lie in their columns. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, Object>> VALUES = new TypeReference<>() {};

  private Json() {}

  static String write(Map<String, Object> values) {
    return MAPPER.writeValueAsString(values);
  }

  static Map<String, Object> read(String json) {
    return MAPPER.readValue(json, VALUES);
  }
}
