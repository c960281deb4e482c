package dev.sortie.engine;

import dev.sortie.shared.StartupException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/**
 * The programs that the embedded engine is made of: Zeebe's distribution and our exporter.
 *
 * @param version of the distribution, like {@code 8.5.8}
 */
record BrokerHome(Path folder, String version, Path exporterJar) {

  private static final Pattern BROKER_JAR =
      Pattern.compile("zeebe-broker-(\\d+\\.\\d+\\.\\d+)\\.jar");

  /**
   * Takes both from the settings, else from where the build puts them: beside the running jar or in
   * {@code .tools} of the checkout.
   *
   * @throws StartupException if one is missing
   */
  static BrokerHome find(EngineSettings settings) {
    List<Path> places = places();
    Path folder =
        orElseFind(settings.home(), places, BrokerHome::distribution)
            .orElseThrow(
                () -> new StartupException("engine-home", lookedAt(settings.home(), places)));
    Path jar =
        orElseFind(settings.exporterJar(), places, BrokerHome::exporter)
            .orElseThrow(
                () ->
                    new StartupException(
                        "engine-exporter", lookedAt(settings.exporterJar(), places)));
    return new BrokerHome(folder, versionOf(folder), jar.toAbsolutePath().normalize());
  }

  /** The distribution's own libraries and nothing of ours. */
  String classPath() {
    return folder.resolve("lib") + File.separator + "*";
  }

  private interface Look {
    Optional<Path> in(Path place);
  }

  private static Optional<Path> orElseFind(@Nullable Path named, List<Path> places, Look look) {
    return named != null
        ? Optional.of(named).filter(Files::exists)
        : places.stream().flatMap(place -> look.in(place).stream()).findFirst();
  }

  private static Object lookedAt(@Nullable Path named, List<Path> places) {
    return named != null ? named : places;
  }

  private static List<Path> places() {
    Path here = Path.of("").toAbsolutePath();
    File source = new ApplicationHome(BrokerHome.class).getSource();
    Path code = source == null ? here : source.toPath().toAbsolutePath().resolveSibling("");
    return List.of(
        code,
        code.resolve("../.tools").normalize(),
        here.resolve(".tools"),
        here.resolve("target"),
        here);
  }

  private static Optional<Path> exporter(Path place) {
    return Optional.of(place.resolve("sortie-exporter.jar")).filter(Files::isRegularFile);
  }

  private static Optional<Path> distribution(Path place) {
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try (Stream<Path> inside = Files.list(place)) {
      return inside
          .filter(path -> path.getFileName().toString().startsWith("camunda-zeebe-"))
          .filter(path -> Files.isDirectory(path.resolve("lib")))
          .max(Path::compareTo);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String versionOf(Path folder) {
    try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
      return jars.map(jar -> BROKER_JAR.matcher(jar.getFileName().toString()))
          .filter(Matcher::matches)
          .map(found -> found.group(1))
          .findFirst()
          .orElseThrow(() -> new StartupException("engine-home", folder));
    } catch (IOException cause) {
      throw new StartupException("engine-home", cause, folder);
    }
  }
}
