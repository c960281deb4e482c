package dev.sortie.shared;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks whether a port can be had before a child process fails on it in its own words. */
public final class Ports {

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
}
