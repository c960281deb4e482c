package dev.sortie.shared;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.random.RandomGenerator;

/** The ports of the loopback address that child processes are told to listen at. */
public final class Ports {

  /**
   * Below what systems give to connections that go out (Linux from 32768, RFC 6335 from 49152):
   * else any of those could take the port until the child process listens, or while it is started
   * again.
   */
  private static final int LEAST = 15_000;

  private static final int BEYOND = 32_000;

  private Ports() {}

  /**
   * Nothing, if this port of the loopback address can be had now; 0 always can.
   *
   * @param setting the name of the setting that chooses it, for the message
   * @throws StartupException if somebody else has it
   */
  public static void requireFree(int port, String setting) {
    if (port == 0) {
      return;
    }
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      probe.setReuseAddress(true);
    } catch (IOException cause) {
      throw new StartupException("port-taken", cause, port, setting);
    }
  }

  /** So many different ports that nobody listens at now. */
  public static List<Integer> free(int count, RandomGenerator chance) {
    return chance
        .ints(LEAST, BEYOND)
        .distinct()
        .filter(Ports::isFree)
        .limit(count)
        .boxed()
        .toList();
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
