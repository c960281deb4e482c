package dev.sortie.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Process;
import io.camunda.client.api.response.ProcessInstanceEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * The one door to Zeebe. All methods may be called from any thread at any time, also while the
 * engine is still coming up or away: they then wait for it, bounded.
 *
 * <p>Only so many commands are under way at once. A caller that brings more is blocked until there
 * is room; that is the back-pressure. Stages complete on threads of their own, so what follows them
 * may block too.
 */
public final class Engine {

  private static final Duration DEPLOY_PATIENCE = Duration.ofSeconds(30);
  private static final int NEW_RETRIES = 3;
  private static final Boolean DONE = Boolean.TRUE;

  private final CamundaClient client;
  private final Readiness readiness;
  private final EngineSite site;
  private final Courier courier;
  private final Lane starts;
  private final Lane others;

  Engine(CamundaClient client, Readiness readiness, EngineSite site, Courier courier, Lanes lanes) {
    this.client = client;
    this.readiness = readiness;
    this.site = site;
    this.courier = courier;
    this.starts = lanes.starts();
    this.others = lanes.others();
  }

  /**
   * Makes a BPMN file known. The same bytes again are answered with the version that is there.
   *
   * @param name of the file, ending in {@code .bpmn}; another name is another resource
   * @throws ModelRefusedException if the engine does not take the file
   * @throws EngineAwayException if the engine does not answer in time
   */
  public Deployment deploy(String name, byte[] bpmn) {
    try {
      DeploymentEvent deployed =
          courier.carryOut(
              Command.repeatable(
                  "deploy",
                  () ->
                      client.newDeployResourceCommand().addResourceBytes(bpmn, name).send().join()),
              DEPLOY_PATIENCE,
              null);
      List<Process> processes = deployed.getProcesses();
      if (processes.isEmpty()) {
        throw ModelRefusedException.because(name, "no executable process");
      }
      Process process = processes.getFirst();
      return new Deployment(
          process.getProcessDefinitionKey(), process.getBpmnProcessId(), process.getVersion());
    } catch (CommandRefusedException refused) {
      throw ModelRefusedException.because(name, refused.reason());
    }
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
    return startAt(processDefinitionKey, variables, List.of());
  }

  /**
   * The same, beginning at these elements instead of the start event, with one token at each. Their
   * sub-processes, and what is attached to these, are entered with them.
   *
   * @param elementIds none for the start event; no start event, no boundary event, nothing that
   *     belongs to an event-based gateway
   */
  public CompletionStage<StartedInstance> startAt(
      long processDefinitionKey, Map<String, Object> variables, List<String> elementIds) {
    return starts.send(
        Command.once(
            "start",
            () -> {
              var command =
                  client
                      .newCreateInstanceCommand()
                      .processDefinitionKey(processDefinitionKey)
                      .variables(variables);
              elementIds.forEach(command::startBeforeElement);
              ProcessInstanceEvent started = command.send().join();
              return new StartedInstance(
                  started.getProcessInstanceKey(), started.getProcessDefinitionKey());
            }));
  }

  /**
   * Whether the engine has this instance, by its own word and not by rows. Changes nothing: it is
   * asked to set no variable.
   */
  public CompletionStage<Boolean> has(long processInstanceKey) {
    return others.send(
        Command.repeatable(
                "has",
                () -> {
                  client
                      .newSetVariablesCommand(processInstanceKey)
                      .variables(Map.of())
                      .send()
                      .join();
                  return Boolean.TRUE;
                })
            .takingAsDone(Answer.Missing.class, Boolean.FALSE));
  }

  /**
   * Hands a message to the engine, which keeps it for its time to live. Done means durably
   * accepted, not that an instance took it: {@link EngineRows#takeEndings} tells that. Repeated by
   * itself until the engine has it; fails with {@link EngineAwayException} after a while.
   */
  public CompletionStage<Void> publish(EngineMessage message) {
    Command<Boolean> publish =
        Command.repeatable(
                "publish",
                () -> {
                  client
                      .newPublishMessageCommand()
                      .messageName(message.name())
                      .correlationKey(message.correlationKey())
                      .messageId(message.messageId())
                      .timeToLive(message.timeToLive())
                      .variables(message.variables())
                      .send()
                      .join();
                  return DONE;
                })
            .takingAsDone(Answer.AlreadyThere.class, DONE);
    return others.send(publish).thenAccept(done -> {});
  }

  /** Ends an instance where it is. Done as well if it is gone already. Repeated like publish. */
  public CompletionStage<Void> cancel(long processInstanceKey) {
    Command<Boolean> cancel =
        Command.repeatable(
                "cancel",
                () -> {
                  client.newCancelInstanceCommand(processInstanceKey).send().join();
                  return DONE;
                })
            .takingAsDone(Answer.Missing.class, DONE);
    return others.send(cancel).thenAccept(done -> {});
  }

  /**
   * Lets it try again where it does not go on: a job gets new retries, anything else is looked at
   * anew. Done as well if it goes on already or is gone. Repeated like publish. What was not mended
   * comes up again as another incident.
   */
  public CompletionStage<Void> resolve(Incident incident) {
    Command<Boolean> resolve =
        Command.repeatable(
                "resolve",
                () -> {
                  Long job = incident.jobKey();
                  if (job != null) {
                    client.newUpdateRetriesCommand(job).retries(NEW_RETRIES).send().join();
                  }
                  client.newResolveIncidentCommand(incident.key()).send().join();
                  return DONE;
                })
            .takingAsDone(Answer.Missing.class, DONE);
    return others.send(resolve).thenAccept(done -> {});
  }

  /**
   * Answers a job that its handler held ({@link JobResult.Held}). Repeated like publish.
   *
   * <p>The stage fails with {@link CommandRefusedException} if the job waits for another try.
   *
   * @return whether the job was there: false if its instance left, or it was answered before
   */
  public CompletionStage<Boolean> complete(long jobKey, Map<String, Object> variables) {
    return others.send(
        Command.repeatable(
                "complete",
                () -> {
                  client.newCompleteCommand(jobKey).variables(variables).send().join();
                  return DONE;
                })
            .takingAsDone(Answer.Missing.class, Boolean.FALSE));
  }

  /** How the engine is at this moment. Cheap. */
  public EngineStatus status() {
    EngineStatus status = readiness.status();
    return status.ready() && site.diskFull()
        ? new EngineStatus(EngineStatus.State.DISK_FULL, List.of(site.place()))
        : status;
  }

  /** Completes once the engine is ready for the first time; never fails. */
  public CompletionStage<Void> whenReady() {
    return readiness.whenReady();
  }
}
