package dev.sortie.audit;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * For commands of the launcher, which are few parts of Sortie: what they do is the deed of somebody
 * at the machine. Without {@code @Configuration}, so that the application itself does not pick it
 * up.
 */
@Import({AuditRepository.class, AuditLog.class})
public class LauncherParts {

  @Bean
  Authors atTheMachine() {
    return () -> Optional.of(Author.LAUNCHER);
  }
}
