package dev.sortie.recovery;

import dev.sortie.shared.Deeds;
import org.springframework.stereotype.Component;

/** The steps of a rebuild, in their order. */
@Component
record RebuildSteps(
    RebuildBeginning beginning,
    VersionDeployment deployment,
    InstanceRebuilding instances,
    Deeds deeds) {}
