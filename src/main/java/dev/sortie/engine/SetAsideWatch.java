package dev.sortie.engine;

import dev.sortie.shared.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says here what the exporter says in the broker's log: that a record could not be written. */
final class SetAsideWatch implements Loop.Work {

  private static final Logger LOG = LoggerFactory.getLogger(SetAsideWatch.class);

  private final EngineRows rows;
  private long known;

  SetAsideWatch(EngineRows rows) {
    this.rows = rows;
  }

  @Override
  public boolean once() {
    long now = rows.setAside();
    if (now > known) {
      LOG.error("{} records of the engine could not be written, see engine_set_aside", now);
    }
    known = now;
    return false;
  }
}
