package dev.sortie.recovery;

import dev.sortie.database.RunningDatabase;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code engine rebuild [--dry-run]}: fills an engine that lost everything, or a new one, from the
 * ledger. With {@code --dry-run} it says what it would do, needs no engine and touches nothing.
 */
public final class EngineCommand {

  /** The word that calls it. */
  public static final String WORD = "engine";

  private static final List<String> REBUILD = List.of(WORD, "rebuild");
  private static final List<String> DRY_RUN = List.of(WORD, "rebuild", "--dry-run");

  private EngineCommand() {}

  /**
   * @param arguments from the command's own word on
   * @return the exit status: 0 if all is well, 2 for a wrong call, 1 for anything else
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      if (arguments.equals(DRY_RUN)) {
        return preview(out);
      }
      if (arguments.equals(REBUILD)) {
        return rebuild(out, err);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 1;
    }
    err.println(sentence("recovery.command.usage"));
    return 2;
  }

  private static int preview(PrintStream out) {
    try (var parts = parts(LedgerParts.class)) {
      List<RebuildPreview.Line> lines = parts.getBean(RebuildPreview.class).lines();
      lines.forEach(line -> out.println(text(line)));
      out.println(
          sentence(
              "recovery.command.preview",
              count(lines, GoingOn.At.class),
              count(lines, GoingOn.Nowhere.class)));
      return 0;
    }
  }

  private static int rebuild(PrintStream out, PrintStream err) throws InterruptedException {
    try (var parts = parts(RebuildParts.class)) {
      return switch (parts.getBean(Rebuild.class).run()) {
        case Rebuild.Outcome.Done(long started, long givenUp) -> {
          out.println(sentence("recovery.command.done", started, givenUp));
          yield 0;
        }
        case Rebuild.Outcome.NotNeeded() -> {
          out.println(sentence("recovery.command.not-needed"));
          yield 0;
        }
        case Rebuild.Outcome.InUse() -> {
          err.println(sentence("recovery.command.in-use"));
          yield 1;
        }
        case Rebuild.Outcome.Unfinished(long started) -> {
          err.println(sentence("recovery.command.unfinished", started));
          yield 1;
        }
      };
    }
  }

  private static ConfigurableApplicationContext parts(Class<?> parts) {
    return new SpringApplicationBuilder(parts)
        .initializers(new RunningDatabase())
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .properties("logging.threshold.console=ERROR", "sortie.engine.rebuilding=true")
        .run();
  }

  private static String text(RebuildPreview.Line line) {
    return switch (line.example()) {
      case GoingOn.At at when line.place().isEmpty() ->
          sentence("recovery.command.line.start", line.campaign(), line.version(), line.count());
      case GoingOn.At at ->
          sentence(
              "recovery.command.line", line.campaign(), line.version(), line.count(), line.place());
      case GoingOn.Nowhere(Obstacle obstacle) ->
          sentence(
              "recovery.command.line.not",
              line.campaign(),
              line.version(),
              line.count(),
              sentence("recovery.obstacle." + key(obstacle)));
    };
  }

  private static String key(Obstacle obstacle) {
    return switch (obstacle) {
      case PATHS_MEET -> "paths-meet";
      case STEP_UNKNOWN -> "step-unknown";
      case OVER -> "over";
      case REFUSED -> "refused";
    };
  }

  private static long count(List<RebuildPreview.Line> lines, Class<? extends GoingOn> kind) {
    return lines.stream()
        .filter(line -> kind.isInstance(line.example()))
        .mapToLong(RebuildPreview.Line::count)
        .sum();
  }

  private static String sentence(String key, Object... arguments) {
    return MessageFormat.format(
        ResourceBundle.getBundle("i18n/recovery").getString(key), arguments);
  }
}
