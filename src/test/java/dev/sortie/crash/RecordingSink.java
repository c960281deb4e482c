package dev.sortie.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail server outside of the application that outlives it and remembers every final dot, whether
 * the client lived to read the answer or not. It can be slow, so that what is killed dies in DATA
 * or behind the dot.
 */
public final class RecordingSink implements AutoCloseable {

  private static final Pattern MESSAGE_ID = header("Message-ID", "(<[^>]+>)");
  private static final Pattern LEAVE = header("List-Unsubscribe", "<https?://[^/>]+(/[^>]+)>");

  private final ServerSocket server;
  private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Hold> hold = new AtomicReference<>();
  private final AtomicInteger resets = new AtomicInteger();
  private volatile Duration slowest = Duration.ZERO;

  public RecordingSink() {
    try {
      server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    Thread.ofPlatform().daemon().name("sink").start(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** From now on DATA and the dot are answered after anything up to this. */
  public void slow(Duration longest) {
    slowest = longest;
  }

  /** Keeps the next one who says this waiting; the final dot is {@code .}. */
  public Hold holdAt(String command) {
    return holdAt(command, "");
  }

  /** The same for the next mail to this address alone: others may still be on their way. */
  public Hold holdAt(String command, String recipient) {
    Hold next = new Hold(command, recipient);
    hold.set(next);
    return next;
  }

  /** All mails so far, in the order of their dots. */
  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** Cheap, unlike {@link #taken}. */
  public int count() {
    return taken.size();
  }

  /** How often a client took a mail back before its first byte. */
  public int resets() {
    return resets.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        Thread.ofPlatform().daemon().name("sink-client").start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      OutputStream out = socket.getOutputStream();
      answer(out, "220 sink.example");
      String client = "";
      String recipient = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        long begun = System.nanoTime();
        if (command.equals("RCPT")) {
          recipient = line.replaceAll(".*<(.*)>.*", "$1");
        }
        holdIfAsked(command, client, recipient);
        switch (command) {
          case "EHLO" -> client = line.substring(command.length()).strip();
          case "RSET" -> resets.incrementAndGet();
          case "DATA" -> mail(in, out, client, recipient, begun);
          default -> {}
        }
        answer(out, command.equals("QUIT") ? "221 bye" : "250 ok");
      }
    } catch (IOException | InterruptedException gone) {
      // Killed, which is what this is for.
    } finally {
      sockets.remove(socket);
    }
  }

  private void mail(
      BufferedReader in, OutputStream out, String client, String recipient, long begun)
      throws IOException, InterruptedException {
    pause();
    answer(out, "354 go on");
    String text = text(in);
    taken.add(
        new Taken(
            first(MESSAGE_ID, text), recipient, first(LEAVE, text), begun, System.nanoTime()));
    holdIfAsked(".", client, recipient);
    pause();
  }

  private static String text(BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); ; line = in.readLine()) {
      if (line == null) {
        throw new IOException("The client went away before the dot");
      }
      if (line.equals(".")) {
        return text.toString().replaceAll("\n[ \t]+", " ");
      }
      text.append(line).append('\n');
    }
  }

  private void holdIfAsked(String command, String client, String recipient)
      throws InterruptedException {
    Hold asked = hold.get();
    if (asked != null && asked.isAt(command, recipient) && hold.compareAndSet(asked, null)) {
      asked.keep(client);
    }
  }

  private void pause() {
    long most = slowest.toNanos();
    if (most > 0) {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
  }

  private static void answer(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  private static Pattern header(String name, String value) {
    return Pattern.compile("(?im)^" + name + ":[^\n]*?" + value);
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
