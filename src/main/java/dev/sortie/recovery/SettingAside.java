package dev.sortie.recovery;

import dev.sortie.campaign.VersionSuccession;
import dev.sortie.engine.EngineSuccession;
import dev.sortie.engine.FormerKeys;
import dev.sortie.enrollment.LedgerSuccession;
import dev.sortie.exit.ExitSuccession;
import dev.sortie.sending.SendSuccession;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts every key of the lost engine out of the way of the next one's. Needs a transaction. */
@Component
final class SettingAside {

  private final EngineSuccession engine;
  private final VersionSuccession versions;
  private final LedgerSuccession ledger;
  private final SendSuccession sends;
  private final ExitSuccession exits;
  private final MoveQueue moves;

  SettingAside(
      EngineSuccession engine,
      VersionSuccession versions,
      LedgerSuccession ledger,
      SendSuccession sends,
      ExitSuccession exits,
      MoveQueue moves) {
    this.engine = engine;
    this.versions = versions;
    this.ledger = ledger;
    this.sends = sends;
    this.exits = exits;
    this.moves = moves;
  }

  void of(int era, Instant now) {
    long shift = FormerKeys.shift(era);
    engine.setAside(era, now);
    versions.setAside(shift);
    ledger.setAside(shift);
    sends.setAside(shift);
    moves.setAside(shift);
    exits.sayAgain(now);
  }
}
