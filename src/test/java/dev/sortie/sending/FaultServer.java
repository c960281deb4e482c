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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that fails where it is told to and otherwise keeps to the letter: a mail that
 * begins before the one before it is through is refused (RFC 5321 section 4.1.4).
 */
final class FaultServer implements AutoCloseable, MailServer.Location {

  /** Instead of a reply. */
  static final String HANG_UP = "hang up";

  static final String SAY_NOTHING = "say nothing";

  /** The usual reply, after {@link #DELAY}. */
  static final String SAY_IT_LATE = "say it late";

  static final Duration DELAY = Duration.ofMillis(250);

  private final ServerSocket server;
  private final Map<String, String> faults = new ConcurrentHashMap<>();
  private final Map<String, String> faultsOnce = new ConcurrentHashMap<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<String> kept = new CopyOnWriteArrayList<>();
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

  /** What to answer the next time only. */
  FaultServer once(String command, String answer) {
    faultsOnce.put(command, answer);
    return this;
  }

  /** Whether every fault that was to happen once did happen. */
  boolean failedAsTold() {
    return faultsOnce.isEmpty();
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

  /** Those of them that it did not refuse. */
  List<String> kept() {
    return kept;
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
      socket.setTcpNoDelay(true);
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      OutputStream out = socket.getOutputStream();
      boolean open = answer(out, "CONNECT", "220 fault.example") / 100 == 2;
      boolean inMail = false;
      for (String line = open ? in.readLine() : null; line != null; line = in.readLine()) {
        String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        commands.add(command);
        boolean nested = command.equals("MAIL") && inMail;
        int code = answer(out, command, nested ? "503 5.5.1 nested MAIL" : usual(command));
        if (command.equals("DATA") && code == 354) {
          String mail = body(in);
          mails.add(mail);
          kept.add(mail);
          // Before it is said: whoever hears a refusal may look at once.
          code = answer(out, ".", "250 2.0.0 queued", saying -> keepUnless(saying >= 400, mail));
          inMail = false;
        }
        // RFC 5321 section 3.8: who says 421 closes.
        if (code == 0 || code == 421) {
          return;
        }
        inMail = inMail && !command.equals("RSET") || command.equals("MAIL") && code == 250;
      }
    } catch (IOException gone) {
      // The client hung up.
    }
  }

  private void keepUnless(boolean refused, String mail) {
    if (refused) {
      kept.remove(mail);
    }
  }

  /** The code that was said; 0 to hang up, less where nothing was said. */
  private int answer(OutputStream out, String command, String usual) throws IOException {
    return answer(out, command, usual, code -> {});
  }

  private int answer(OutputStream out, String command, String usual, IntConsumer before)
      throws IOException {
    String told = faultsOnce.remove(command);
    String reply = told != null ? told : faults.getOrDefault(command, usual);
    if (reply.equals(HANG_UP)) {
      return 0;
    }
    if (reply.equals(SAY_NOTHING)) {
      return -1;
    }
    if (reply.equals(SAY_IT_LATE)) {
      LockSupport.parkNanos(DELAY.toNanos());
      reply = usual;
    }
    int code = Integer.parseInt(reply.substring(0, 3));
    before.accept(code);
    out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return code;
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
