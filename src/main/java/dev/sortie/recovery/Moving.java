package dev.sortie.recovery;

import dev.sortie.engine.Engine;
import dev.sortie.shared.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries out what {@link Moves} took on, a page at a time. A crash goes on with what is left. */
@Component
final class Moving implements Loop.Work {

  private static final int PAGE = 100;

  private final MoveQueue queue;
  private final MoveTurns turns;
  private final MoveLeaving leaving;
  private final MoveArriving arriving;
  private final Engine engine;

  Moving(
      MoveQueue queue, MoveTurns turns, MoveLeaving leaving, MoveArriving arriving, Engine engine) {
    this.queue = queue;
    this.turns = turns;
    this.leaving = leaving;
    this.arriving = arriving;
    this.engine = engine;
  }

  @Override
  public boolean once() {
    if (!engine.status().ready()) {
      return false;
    }
    Optional<MoveId> move = turns.take();
    move.ifPresent(this::carryOut);
    return move.isPresent();
  }

  /** An engine that goes away meanwhile is waited for a moment, not for the end of the lease. */
  private void carryOut(MoveId move) {
    boolean all = false;
    try {
      all = pages(move);
    } finally {
      if (!all) {
        turns.later(move);
      }
    }
    if (all) {
      turns.finish(move);
    }
  }

  private boolean pages(MoveId move) {
    boolean all = true;
    List<MoveQueue.Item> page = queue.open(move, null, PAGE);
    while (!page.isEmpty()) {
      turns.keep(move);
      all &= carryOut(page);
      page = queue.open(move, page.getLast().enrollment(), PAGE);
    }
    return all;
  }

  private boolean carryOut(List<MoveQueue.Item> page) {
    boolean all = true;
    List<MoveQueue.Item> left = new ArrayList<>();
    for (MoveQueue.Item item : page) {
      if (item.left()) {
        left.add(item);
        continue;
      }
      switch (leaving.of(item)) {
        case LEFT -> left.add(item);
        case KEPT -> {
          // Nothing more to do for this one.
        }
        case LATER -> all = false;
      }
    }
    return arriving.of(left) && all;
  }
}
