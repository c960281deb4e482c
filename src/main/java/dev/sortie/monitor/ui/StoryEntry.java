package dev.sortie.monitor.ui;

import dev.sortie.base.Symbol;
import dev.sortie.sending.Send;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an instance, or will.
 *
 * @param kind words for the style sheet
 * @param detail the evidence; empty where there is none
 * @param receipt where the proof is; null where there is none
 * @param mail that can be read; null where it is about none, or about one that was never written
 */
record StoryEntry(
    Instant at,
    Symbol symbol,
    String kind,
    String what,
    String detail,
    @Nullable String receipt,
    @Nullable Send mail) {

  StoryEntry(Instant at, Symbol symbol, String kind, String what) {
    this(at, symbol, kind, what, "", null, null);
  }
}
