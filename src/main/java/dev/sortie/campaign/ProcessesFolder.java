package dev.sortie.campaign;

import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineAwayException;
import dev.sortie.modelcheck.Finding;
import dev.sortie.shared.RequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Publishes the campaigns that lie in the processes folder, at every start, as soon as the engine
 * is ready. A folder is published whole or not at all, and one that is refused stops no other. One
 * that has not changed since it was published is left alone: what people published over it stays.
 */
@Service
public class ProcessesFolder {

  private static final Logger log = LoggerFactory.getLogger(ProcessesFolder.class);
  private static final String BY = "processes";
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS, Thread::startVirtualThread);

  private final CampaignSettings settings;
  private final PublishCampaign publish;
  private final Engine engine;
  private final FindingTexts texts;
  private final FolderRepository taken;
  private final CompletableFuture<List<RefusedFolder>> outcome = new CompletableFuture<>();

  ProcessesFolder(
      CampaignSettings settings,
      PublishCampaign publish,
      Engine engine,
      FindingTexts texts,
      FolderRepository taken) {
    this.settings = settings;
    this.publish = publish;
    this.engine = engine;
    this.texts = texts;
    this.taken = taken;
  }

  /** The folders that were not published at this start, and why; empty until it is known. */
  public List<RefusedFolder> refused() {
    return outcome.getNow(List.of());
  }

  /** Whether the folder was gone through since the start. */
  public boolean done() {
    return outcome.isDone();
  }

  @EventListener(ApplicationReadyEvent.class)
  void publishOnceReady() {
    engine.whenReady().thenRunAsync(this::publishAll, Thread::startVirtualThread);
  }

  private void publishAll() {
    goThrough(folders(), new ArrayList<>());
  }

  /** From where the engine went away it goes on later. */
  private void goThrough(List<Path> folders, List<RefusedFolder> refused) {
    for (int at = 0; at < folders.size(); at++) {
      String name = folders.get(at).getFileName().toString();
      try {
        List<Finding> findings = publish(folders.get(at));
        if (!findings.isEmpty()) {
          refused.add(new RefusedFolder(name, findings));
        }
      } catch (EngineAwayException away) {
        log.warn("The campaign in {} waits for the engine: {}", name, away.getMessage());
        List<Path> rest = folders.subList(at, folders.size());
        LATER.execute(() -> goThrough(rest, refused));
        return;
      }
    }
    refused.forEach(this::tell);
    outcome.complete(List.copyOf(refused));
  }

  /**
   * What keeps a folder from being published.
   *
   * @throws EngineAwayException if it can not be said yet
   */
  private List<Finding> publish(Path folder) {
    try {
      CampaignFiles files = CampaignFolder.read(folder);
      String name = folder.getFileName().toString();
      Fingerprint content = Fingerprint.of(files);
      if (taken.isUnchanged(name, content)) {
        taken.publishedOver(name, BY).ifPresent(ProcessesFolder::stays);
        return List.of();
      }
      List<Finding> findings = publish(files);
      if (findings.isEmpty()) {
        taken.taken(name, content);
      }
      return findings;
    } catch (IOException exception) {
      return List.of(problem("campaign.folder-unreadable", List.of(exception.getMessage())));
    } catch (EngineAwayException away) {
      throw away;
    } catch (RequestException exception) {
      return List.of(problem(exception.key(), exception.arguments()));
    }
  }

  private List<Finding> publish(CampaignFiles files) {
    return switch (publish.deploy(files, BY)) {
      case PublishOutcome.Published(CampaignVersion version, List<Finding> ignored) -> {
        log.info("Campaign {} version {} is live", version.key(), version.number());
        yield List.of();
      }
      case PublishOutcome.Unchanged unchanged -> List.of();
      case PublishOutcome.Refused(List<Finding> findings) -> findings;
    };
  }

  private static void stays(CampaignVersion version) {
    log.info(
        "Campaign {} stays at version {} of {}: its folder has not changed since it was published",
        version.key(),
        version.number(),
        version.publishedBy());
  }

  private static Finding problem(String key, List<Object> arguments) {
    String[] texts = arguments.stream().map(String::valueOf).toArray(String[]::new);
    return Finding.error("", "problem." + key + ".detail", texts);
  }

  private List<Path> folders() {
    Path home = settings.processesDir();
    if (!Files.isDirectory(home)) {
      log.info("There is no folder {}, so no campaign is published from there", home);
      return List.of();
    }
    try (Stream<Path> entries = Files.list(home)) {
      return entries.filter(CampaignFolder::isOne).sorted().toList();
    } catch (IOException exception) {
      log.warn("The folder {} can not be read: {}", home, exception.getMessage());
      return List.of();
    }
  }

  private void tell(RefusedFolder refused) {
    StringBuilder table = new StringBuilder();
    for (Finding finding : refused.findings()) {
      table.append(
          String.format(
              Locale.ROOT,
              "%n  %-8s %-32s %s",
              finding.severity(),
              finding.elementId(),
              texts.text(finding, Locale.ENGLISH)));
    }
    log.warn("The campaign in {} was not published:{}", refused.folder(), table);
  }
}
