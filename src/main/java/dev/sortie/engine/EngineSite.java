package dev.sortie.engine;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where the engine runs, and what we can do about it. */
sealed interface EngineSite extends AutoCloseable permits EmbeddedEngine, ExternalEngine {

  /** Which engine it is; empty where it does not say. */
  Optional<UUID> identity();

  /** Where its gateway listens. */
  URI gateway();

  /** Starts it if that is ours to do and it does not run. Returns at once. */
  void launch();

  /** How long its first start may take; empty where that is not for us to say. */
  Optional<Duration> startLimit();

  /** Ends by force what does not come up, so that it is started anew; nothing if it is not ours. */
  void giveUp();

  /**
   * Whether somebody listens at its gateway, asked without the client: that one lets a minute and
   * more go by between its attempts once some have failed. True where it is not for us to look.
   */
  boolean listens();

  /** Completes with a reason when what runs now is certainly gone. */
  CompletableFuture<String> gone();

  /** Whether its time can be moved. */
  boolean movableTime();

  /** Puts its clock this much ahead of the wall clock. */
  void align(Duration ahead) throws IOException;

  /** Whether it refuses commands because its disk is nearly full; false where we can not see. */
  boolean diskFull();

  /**
   * What it says of itself; null where it is not ours to ask.
   *
   * @throws IOException if it does not answer
   */
  @Nullable BrokerReport report() throws IOException;

  /** The process that runs it; null where there is none that we know. */
  @Nullable BrokerProcess process();

  /** How its disk is; null where we can not see. */
  @Nullable Storage storage();

  /** A word for the log and for status messages: a folder or an address. */
  String place();

  @Override
  void close();
}
