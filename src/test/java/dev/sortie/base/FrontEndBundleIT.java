package dev.sortie.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the front-end build says it put into the bundle. */
class FrontEndBundleIT {

  private final JsonNode stats = stats();

  @Test
  void holdsNoReact() {
    assertThat(stats.get("npmModules").propertyNames())
        .contains("bpmn-js", "lit")
        .doesNotContain("react", "react-dom", "react-router", "scheduler");
  }

  /** A commercial component would ask every user of Sortie for a licence. */
  @Test
  void holdsNoCommercialComponent() {
    assertThat(stats.get("cvdlModules").size()).isZero();
  }

  private static JsonNode stats() {
    try (InputStream file =
        FrontEndBundleIT.class.getResourceAsStream("/META-INF/VAADIN/config/stats.json")) {
      return JsonMapper.shared().readTree(file);
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
