package dev.sortie.access;

import dev.sortie.database.RunningDatabase;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * {@code apikey create --name N --role R}: makes a key and prints it, alone, on the standard
 * output.
 *
 * <p>Works whether Sortie runs or not, since it talks to the database: the one that the settings
 * name, or the embedded one, which it starts for the moment where it is not running.
 */
public final class ApiKeyCommand {

  /** The word that calls it. */
  public static final String WORD = "apikey";

  private ApiKeyCommand() {}

  /**
   * @param arguments from the command's own word on
   * @return the exit status: 0 with a key, 2 for a wrong call, 1 for anything else
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    Map<String, String> options = options(arguments);
    Optional<Role> role = role(options.getOrDefault("--role", ""));
    String name = options.getOrDefault("--name", "");
    if (arguments.size() != 6 || !arguments.get(1).equals("create") || role.isEmpty()) {
      err.println(sentence("access.command.usage", roles()));
      return 2;
    }
    try (var parts =
        new SpringApplicationBuilder(ApiKeyCommandParts.class)
            .initializers(new RunningDatabase())
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .properties("logging.threshold.console=ERROR")
            .run()) {
      out.println(parts.getBean(ApiKeys.class).createLocally(name, role.get()));
      return 0;
    } catch (AccessRefusedException refused) {
      Object[] details = refused.arguments().toArray();
      err.println(sentence("problem." + refused.key() + ".title", details));
      err.println(sentence("problem." + refused.key() + ".detail", details));
      return 1;
    }
  }

  private static Map<String, String> options(List<String> arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 2; i + 1 < arguments.size(); i += 2) {
      options.put(arguments.get(i), arguments.get(i + 1));
    }
    return options;
  }

  private static Optional<Role> role(String name) {
    return Stream.of(Role.values()).filter(it -> it.name().equalsIgnoreCase(name)).findAny();
  }

  private static String roles() {
    return Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining("|"));
  }

  private static String sentence(String key, Object... arguments) {
    return MessageFormat.format(ResourceBundle.getBundle("i18n/access").getString(key), arguments);
  }
}
