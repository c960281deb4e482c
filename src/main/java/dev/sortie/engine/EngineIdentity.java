package dev.sortie.engine;

import dev.sortie.shared.StartupException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps an engine and a ledger together. Keys and positions of another engine begin anew, so with
 * the rows of a former one the exporter would pass over what it takes for written, in silence.
 */
final class EngineIdentity {

  private EngineIdentity() {}

  /**
   * Makes this engine the ledger's if the ledger has none.
   *
   * @throws StartupException if the ledger belongs to another engine
   */
  static void require(UUID engine, JdbcClient jdbc) {
    jdbc.sql("insert into engine_identity (engine) values (:engine) on conflict do nothing")
        .param("engine", engine)
        .update();
    UUID known = jdbc.sql("select engine from engine_identity").query(UUID.class).single();
    if (!known.equals(engine)) {
      throw new StartupException("engine-other");
    }
  }
}
