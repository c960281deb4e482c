package dev.sortie.campaign;

import dev.sortie.modelcheck.Finding;
import java.util.List;

/**
 * A campaign of the processes folder that was not published.
 *
 * @param folder the name of its folder
 */
public record RefusedFolder(String folder, List<Finding> findings) {

  public RefusedFolder {
    findings = List.copyOf(findings);
  }
}
