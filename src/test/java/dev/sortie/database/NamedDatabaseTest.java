package dev.sortie.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sortie.shared.StartupException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class NamedDatabaseTest {

  @Test
  void refusesAnAddressThatIsNoneOfPostgresql() {
    assertThat(refusal("mysql://db/sortie")).isEqualTo("database-url");
  }

  @Test
  void saysThatNobodyAnswers() throws Exception {
    int closed;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = gone.getLocalPort();
    }

    assertThat(refusal("jdbc:postgresql://127.0.0.1:" + closed + "/sortie"))
        .isEqualTo("database-unreachable");
  }

  private static String refusal(String url) {
    return catchThrowableOfType(
            StartupException.class,
            () -> NamedDatabase.checked(new DatabaseSettings(url, "sortie", "wrong", 0)))
        .key();
  }
}
