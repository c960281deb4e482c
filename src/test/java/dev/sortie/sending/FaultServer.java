package dev.sortie.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An SMTP server that fails where it is told to. */
final class FaultServer implements AutoCloseable, MailServer.Location {

  /** Instead of a reply. */
  static final String HANG_UP = "hang up";

  static final String SAY_NOTHING = "say nothing";

  private final ServerSocket server;
  private final Map<String, String> faults = new ConcurrentHashMap<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  FaultServer() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    Thread.ofPlatform().daemon().start(this::accept);
  }

  /** What to answer from now on; the final dot is {@code .}, the greeting {@code CONNECT}. */
  FaultServer at(String command, String answer) {
    faults.put(command, answer);
    return this;
  }

  void mend() {
    faults.clear();
  }

  /** Hangs up on everybody who is connected now. */
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  List<String> commands() {
    return commands;
  }

  /** What went through to the final dot, whatever was answered. */
  List<String> mails() {
    return mails;
  }

  int connections() {
    return sockets.size();
  }

  @Override
  public String host() {
    return "127.0.0.1";
  }

  @Override
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    hangUp();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        Thread.ofPlatform().daemon().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      OutputStream out = socket.getOutputStream();
      boolean open = answer(out, "CONNECT", "220 fault.example");
      for (String line = open ? in.readLine() : null; line != null; line = in.readLine()) {
        String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        commands.add(command);
        if (!answer(out, command, usual(command))) {
          return;
        }
        if (command.equals("DATA") && !faults.containsKey("DATA")) {
          mails.add(body(in));
          if (!answer(out, ".", "250 2.0.0 queued")) {
            return;
          }
        }
      }
    } catch (IOException gone) {
      // The client hung up.
    }
  }

  private boolean answer(OutputStream out, String command, String usual) throws IOException {
    String reply = faults.getOrDefault(command, usual);
    if (reply.equals(HANG_UP)) {
      return false;
    }
    if (!reply.equals(SAY_NOTHING)) {
      out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    return true;
  }

  private static String usual(String command) {
    return switch (command) {
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private static String body(BufferedReader in) throws IOException {
    StringBuilder body = new StringBuilder();
    @Nullable String line = in.readLine();
    while (line != null && !line.equals(".")) {
      body.append(line).append('\n');
      line = in.readLine();
    }
    return body.toString();
  }
}
