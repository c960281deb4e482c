package dev.sortie.exit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;

/** How well stopping works: the figures that are published. Cheap to ask, however many look. */
@Service
public final class Exits {

  /**
   * Everything about one stretch of time.
   *
   * @param mailsAfterStop must be 0
   * @param lateMails the newest of them
   * @param repairs what was put right between ledger and engine
   */
  public record Overview(
      ExitWindow window,
      ExitFigures figures,
      ExitHealth health,
      long mailsAfterStop,
      List<LateMail> lateMails,
      long repairs) {

    public Overview {
      lateMails = List.copyOf(lateMails);
    }
  }

  private record Question(ExitWindow window, ZoneId zone) {}

  private final ExitFiguresRepository figures;
  private final ExitHealthRepository health;
  private final LateMails lateMails;
  private final SweeperRepairs repairs;
  private final InstantSource time;
  private final Kept<Question, Overview> kept = new Kept<>();
  private final Kept<String, ExitHealth> keptHealth = new Kept<>();

  Exits(
      ExitFiguresRepository figures,
      ExitHealthRepository health,
      LateMails lateMails,
      SweeperRepairs repairs,
      InstantSource time) {
    this.figures = figures;
    this.health = health;
    this.lateMails = lateMails;
    this.repairs = repairs;
    this.time = time;
  }

  /**
   * The figures up to now, or a little older where they are many.
   *
   * @param zone where days begin
   */
  public Overview overview(ExitWindow window, ZoneId zone) {
    return kept.get(new Question(window, zone), () -> read(window, zone));
  }

  /** How it stands with what the engine has to be told, at most a second old. */
  public ExitHealth health() {
    return keptHealth.get("", health::read);
  }

  private Overview read(ExitWindow window, ZoneId zone) {
    Instant now = time.instant();
    LateMails.Found late = lateMails.since(window.from(now));
    long repaired =
        repairs.countsSince(window.from(now)).values().stream().mapToLong(Long::longValue).sum();
    return new Overview(
        window, figures.read(window, now, zone), health(), late.count(), late.newest(), repaired);
  }
}
