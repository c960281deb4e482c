package dev.sortie.engine;

import dev.sortie.shared.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Where the embedded broker listens, on loopback; the same over all its restarts in one run. */
record BrokerPorts(int gateway, int command, int internal, int management, int http) {

  /**
   * The ports of the settings, with a free one in place of each 0.
   *
   * @throws dev.sortie.shared.StartupException if a chosen one is taken
   */
  static BrokerPorts choose(EngineSettings settings) {
    Ports.requireFree(settings.gatewayPort(), "sortie.engine.gateway-port");
    Ports.requireFree(settings.commandPort(), "sortie.engine.command-port");
    Ports.requireFree(settings.internalPort(), "sortie.engine.internal-port");
    Ports.requireFree(settings.managementPort(), "sortie.engine.management-port");
    Ports.requireFree(settings.httpPort(), "sortie.engine.http-port");
    Deque<Integer> free = free(5);
    return new BrokerPorts(
        orFree(settings.gatewayPort(), free),
        orFree(settings.commandPort(), free),
        orFree(settings.internalPort(), free),
        orFree(settings.managementPort(), free),
        orFree(settings.httpPort(), free));
  }

  URI gatewayAddress() {
    return URI.create("http://127.0.0.1:" + gateway);
  }

  URI managementAddress() {
    return URI.create("http://127.0.0.1:" + management);
  }

  private static int orFree(int chosen, Deque<Integer> free) {
    return chosen != 0 ? chosen : free.removeFirst();
  }

  /** Held open together, so that no port is given twice. */
  private static Deque<Integer> free(int count) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      Deque<Integer> ports = new ArrayDeque<>();
      for (ServerSocket socket : held) {
        ports.add(socket.getLocalPort());
        socket.close();
      }
      return ports;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
