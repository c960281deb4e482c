package dev.sortie;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules use each other only along the arrows that their {@code package-info.java} lists. */
class ModularityTest {

  @Test
  void modulesKeepToTheirArrows() {
    ApplicationModules.of(SortieApplication.class).verify();
  }
}
