package dev.sortie.access;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Reads {@code openapi.yaml} as what it says about each call. */
final class ApiDocument {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /**
   * One call.
   *
   * @param path with the names of its variables in braces
   * @param parameters examples by name, of path and query
   */
  record Call(
      String method, String path, Map<String, Object> operation, Map<String, Object> parameters) {

    String name() {
      return method + " " + path;
    }

    /** {@code GET /api/contacts/{}}: what a variable is called is nobody's business. */
    String shape() {
      return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
  }

  private final Map<String, Object> root;

  ApiDocument(String yaml) {
    this.root = new Yaml().load(yaml);
  }

  List<Call> calls() {
    return map(root, "paths").entrySet().stream().flatMap(path -> calls(path.getKey())).toList();
  }

  /** The JSON example of this name in the request body. */
  Object example(Call call, String name) {
    Map<String, Object> json = map(call.operation(), "requestBody", "content", "application/json");
    return map(json, "examples", name).get("value");
  }

  /** The names of the JSON examples of the request body, in the order of the document. */
  List<String> examples(Call call) {
    if (!map(call.operation(), "requestBody", "content").containsKey("application/json")) {
      return List.of();
    }
    Map<String, Object> json = map(call.operation(), "requestBody", "content", "application/json");
    return List.copyOf(map(json, "examples").keySet());
  }

  Set<String> statuses(Call call) {
    return map(call.operation(), "responses").keySet();
  }

  /**
   * The schema of the JSON answer of this status, references followed; empty where there is none.
   */
  Map<String, Object> schema(Call call, int status) {
    Map<String, Object> answer =
        follow(map(call.operation(), "responses", Integer.toString(status)));
    return follow(map(answer, "content", "application/json", "schema"));
  }

  /** The schema of this name. */
  Map<String, Object> schema(String name) {
    return map(root, "components", "schemas", name);
  }

  /** Follows a reference, if this is one. */
  Map<String, Object> follow(Map<String, Object> node) {
    return node.get("$ref") instanceof String reference
        ? follow(map(root, reference.substring(2).split("/")))
        : node;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Map<String, Object> node, String... path) {
    Map<String, Object> found = node;
    for (String step : path) {
      found = (Map<String, Object>) found.getOrDefault(step, Map.of());
    }
    return found;
  }

  private Stream<Call> calls(String path) {
    Map<String, Object> item = map(root, "paths", path);
    return item.keySet().stream()
        .filter(METHODS::contains)
        .map(
            method -> {
              Map<String, Object> operation = map(item, method);
              return new Call(method.toUpperCase(), path, operation, parameters(item, operation));
            });
  }

  private Map<String, Object> parameters(Map<String, Object> item, Map<String, Object> operation) {
    return Stream.of(item, operation)
        .flatMap(it -> list(it, "parameters").stream())
        .map(this::follow)
        .filter(it -> it.containsKey("example"))
        .collect(
            toMap(
                it -> (String) it.get("name"), it -> it.get("example"), (a, b) -> b, TreeMap::new));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> node, String name) {
    return (List<Map<String, Object>>) new LinkedHashMap<>(node).getOrDefault(name, List.of());
  }
}
