package dev.sortie.monitor;

import dev.sortie.campaign.BpmnText;
import dev.sortie.modelcheck.CheckedModel;
import dev.sortie.modelcheck.ModelCheck;
import dev.sortie.modelcheck.Outline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * What others deployed to the engine: Camunda Modeler, other clients. It is shown as it is; nothing
 * of it can be changed here. What was deployed before the exporter was there is not known.
 */
@Service
public class ForeignProcesses {

  private final ForeignProcessRepository repository;

  /** A deployed file never changes. */
  private final Map<Long, CheckedModel> checked = new ConcurrentHashMap<>();

  ForeignProcesses(ForeignProcessRepository repository) {
    this.repository = repository;
  }

  /** The newest version of each, ordered by id; numbers are those of all its versions. */
  public List<ForeignProcess> all() {
    return repository.newest().stream().map(this::named).toList();
  }

  /** One version; empty where there is none that is foreign. */
  public Optional<ForeignProcess> find(long key) {
    return repository.find(key).map(this::named);
  }

  /** All versions of a process, newest first. */
  public List<ForeignProcess> versions(String processId) {
    return repository.versions(processId).stream().map(this::named).toList();
  }

  /** What keeps a version from being a campaign, and what its diagram holds. */
  public CheckedModel check(long key) {
    return checked.computeIfAbsent(key, unread -> ModelCheck.check(bpmn(unread)));
  }

  /** What its diagram holds; empty where it is one of several in a file and not the one we read. */
  public Optional<Outline> outline(ForeignProcess process) {
    return Optional.ofNullable(check(process.key()).outline())
        .filter(outline -> outline.key().equals(process.processId()));
  }

  /** The diagram of a version as text, for drawing. */
  public String bpmnText(long key) {
    return BpmnText.of(bpmn(key));
  }

  private byte[] bpmn(long key) {
    return repository
        .bpmn(key)
        .orElseThrow(
            () -> new IllegalArgumentException("Expected a deployed process, but none is " + key));
  }

  private ForeignProcess named(ForeignProcess process) {
    return outline(process)
        .map(Outline::name)
        .filter(name -> !name.isBlank())
        .map(process::named)
        .orElse(process);
  }
}
