package dev.sortie.engine;

import dev.sortie.shared.Ports;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;

/** Where the embedded broker listens, on loopback; the same over all its restarts in one run. */
record BrokerPorts(int gateway, int command, int internal, int management, int http) {

  /**
   * The ports of the settings, with a free one in place of each 0.
   *
   * @throws dev.sortie.shared.StartupException if a chosen one is taken
   */
  static BrokerPorts choose(EngineSettings settings, RandomGenerator chance) {
    Ports.requireFree(settings.gatewayPort(), "sortie.engine.gateway-port");
    Ports.requireFree(settings.commandPort(), "sortie.engine.command-port");
    Ports.requireFree(settings.internalPort(), "sortie.engine.internal-port");
    Ports.requireFree(settings.managementPort(), "sortie.engine.management-port");
    Ports.requireFree(settings.httpPort(), "sortie.engine.http-port");
    Deque<Integer> free = new ArrayDeque<>(Ports.free(5, chance));
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
}
