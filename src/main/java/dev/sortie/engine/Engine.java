package dev.sortie.engine;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/**
 * The one door to Zeebe. All methods may be called from any thread at any time, also while the
 * engine is still coming up or away: they then wait for it, bounded.
 *
 * <p>Only so many commands are under way at once. A caller that brings more is blocked until there
 * is room; that is the back-pressure. Stages complete on threads of their own, so what follows them
 * may block too.
 */
@Component
public class Engine {

  /**
   * Makes a BPMN file known. The same bytes again are answered with the version that is there.
   *
   * @throws ModelRefusedException if the engine does not take the file
   * @throws EngineAwayException if the engine does not answer in time
   */
  public Deployment deploy(String name, byte[] bpmn) {
    throw new UnsupportedOperationException();
  }

  /**
   * Starts an instance of exactly this version. Not idempotent: twice is two instances.
   *
   * <p>The stage fails with {@link EngineAwayException} if certainly nothing was started, with
   * {@link OutcomeUnknownException} if that is not known, with {@link CommandRefusedException} if
   * it can never be.
   *
   * @param variables ids and flags, never personal data
   */
  public CompletionStage<StartedInstance> start(
      long processDefinitionKey, Map<String, Object> variables) {
    throw new UnsupportedOperationException();
  }

  /**
   * Hands a message to the engine, which keeps it for its time to live. Done means durably
   * accepted, not that an instance took it: {@link EngineRows#takeEndings} tells that. Repeated by
   * itself until the engine has it; fails with {@link EngineAwayException} after a while.
   */
  public CompletionStage<Void> publish(EngineMessage message) {
    throw new UnsupportedOperationException();
  }

  /** Ends an instance where it is. Done as well if it is gone already. Repeated like publish. */
  public CompletionStage<Void> cancel(long processInstanceKey) {
    throw new UnsupportedOperationException();
  }

  /** How the engine is at this moment. Cheap. */
  public EngineStatus status() {
    throw new UnsupportedOperationException();
  }

  /** Completes once the engine is ready for the first time; never fails. */
  public CompletionStage<Void> whenReady() {
    throw new UnsupportedOperationException();
  }
}
