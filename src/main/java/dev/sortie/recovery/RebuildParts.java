package dev.sortie.recovery;

import dev.sortie.audit.LauncherParts;
import dev.sortie.engine.EngineParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.context.annotation.Import;

/** With the engine, what it takes to fill it. Nothing of it handles a job or sends a mail. */
@Import({
  LauncherParts.class,
  LedgerParts.class,
  EngineParts.class,
  SimpleMeterRegistry.class,
  RebuildRepository.class,
  RebuildSteps.class,
  RebuildBeginning.class,
  SettingAside.class,
  VersionDeployment.class,
  InstanceMaking.class,
  InstanceRebuilding.class,
  NextEngine.class,
  Rebuild.class
})
class RebuildParts {}
