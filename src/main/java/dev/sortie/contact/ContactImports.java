package dev.sortie.contact;

import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.Ids;
import dev.sortie.shared.Progress.Note;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Contacts from CSV files: upload, look, say what the columns mean, start, watch.
 *
 * <p>An import goes on in the background and is all or nothing: when it is DONE every good line is
 * a contact, when it is FAILED none is, even if the machine lost power.
 */
@Component
public final class ContactImports implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ContactImports.class);
  private static final Duration KEEP_UNSTARTED = Duration.ofDays(1);
  private static final Duration KEEP_ENDED = Duration.ofDays(30);
  private static final int CLOSE_SECONDS = 3;

  private final ImportRepository imports;
  private final ImportFiles files;
  private final ImportRun run;
  private final Ids ids;
  private final InstantSource time;
  private final Deeds deeds;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  ContactImports(
      JdbcClient jdbc, ImportFiles files, ImportRun run, Ids ids, InstantSource time, Deeds deeds) {
    this.imports = new ImportRepository(jdbc);
    this.files = files;
    this.run = run;
    this.ids = ids;
    this.time = time;
    this.deeds = deeds;
  }

  /** The largest file taken, in bytes. */
  public long maxSize() {
    return files.maxBytes();
  }

  /**
   * Takes a file and reads its first rows. Nothing is imported yet.
   *
   * @param size as the sender says; negative if it does not
   * @throws ImportRefusedException if it is too large, no CSV, or there is no room; nothing of it
   *     is kept then
   */
  public ImportPreview upload(String fileName, long size, InputStream content) {
    files.checkSize(size);
    UUID id = ids.next();
    ImportFiles.Stored stored = files.store(id, content);
    try {
      ImportFile file = ImportFile.of(files.path(id), stored.charset());
      FirstRows rows = FirstRows.of(file);
      imports.add(id, fileName, file, stored.lines(), time.instant());
      return preview(id, fileName, file, rows, stored.lines());
    } catch (IOException unreadable) {
      files.delete(id);
      throw new UncheckedIOException(unreadable);
    } catch (RuntimeException refused) {
      files.delete(id);
      throw refused;
    }
  }

  /** The first look again, for a file that waits. */
  public ImportPreview preview(UUID id) {
    ContactImport waiting = find(id).orElseThrow(() -> ImportRefusedException.notFound(id));
    ImportFile file = waitingFile(id);
    return preview(id, waiting.fileName(), file, FirstRows.of(file), waiting.linesTotal());
  }

  private static ImportPreview preview(
      UUID id, String fileName, ImportFile file, FirstRows rows, long lines) {
    return new ImportPreview(
        id,
        fileName,
        file.charset().displayName(),
        file.separator(),
        ColumnGuess.columns(rows.headers(), rows.rows()),
        rows.rows(),
        lines);
  }

  /**
   * Starts the import; it goes on in the background when this returns.
   *
   * @throws ImportRefusedException if the columns make no sense, or it was started before
   */
  public void start(UUID id, ImportOptions options) {
    ImportFile file = waitingFile(id);
    int found = FirstRows.of(file).headers().size();
    if (found != options.columns().size()) {
      throw ImportRefusedException.columnsDiffer(options.columns().size(), found);
    }
    options.check();
    deeds.tellBefore(
        Deed.of("contact.import-requested", "import", id)
            .now("lines", find(id).map(ContactImport::linesTotal).orElse(null))
            .now("tags", options.tags().isEmpty() ? null : options.tags())
            .now("consent", !options.consentSource().isEmpty()));
    CompletableFuture<Void> claimed = new CompletableFuture<>();
    background.execute(() -> runToTheEnd(id, file, options, claimed));
    try {
      claimed.join();
    } catch (CompletionException refused) {
      throw refused.getCause() instanceof RuntimeException cause ? cause : refused;
    }
  }

  private void runToTheEnd(
      UUID id, ImportFile file, ImportOptions options, CompletableFuture<Void> claimed) {
    try {
      run.run(id, file, options, () -> claimed.complete(null));
      files.delete(id);
    } catch (RuntimeException ended) {
      if (!claimed.completeExceptionally(ended)) {
        ImportFailure failure = ImportFailure.of(ended);
        if (failure.equals(ImportFailure.unexpected())) {
          LOG.error("Import {} ended and nothing of it was imported", id, ended);
        }
        run.fail(id, failure);
        files.delete(id);
      }
    }
  }

  public Optional<ContactImport> find(UUID id) {
    return imports.find(id);
  }

  /** Imports that were started, the newest first. */
  public List<ContactImport> recent(int limit) {
    return imports.newest(limit);
  }

  /** Why lines gave no contact, by line. At most ten thousand are kept of one import. */
  public List<Note> notes(UUID id, long offset, int limit) {
    return imports.notes(id, offset, limit);
  }

  /** How many notes are kept. */
  public long countNotes(UUID id) {
    return imports.countNotes(id);
  }

  /** Writes the bad lines as CSV that is safe to open in a spreadsheet. */
  public void writeReport(UUID id, ReportTexts texts, Writer out) {
    ContactImport done = find(id).orElseThrow(() -> ImportRefusedException.notFound(id));
    BadLineReport report = new BadLineReport(out, texts);
    long offset = 0;
    List<Note> page = notes(id, 0, 1_000);
    while (!page.isEmpty()) {
      report.add(page);
      offset += page.size();
      page = notes(id, offset, 1_000);
    }
    if (done.bad() > offset) {
      report.more(done.bad() - offset);
    }
  }

  /** Marks what nobody works on any more, and forgets what is old. */
  void tidy() {
    imports.running().forEach(run::failIfAbandoned);
    Instant now = time.instant();
    imports.deleteOld(now.minus(KEEP_UNSTARTED), now.minus(KEEP_ENDED)).forEach(files::delete);
  }

  /**
   * Asks imports to stop and gives them a moment. One that is at its last step and needs longer
   * loses its database and is found as interrupted at the next start.
   */
  @Override
  public void close() {
    run.stop();
    background.shutdown();
    try {
      if (!background.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.info("An import did not stop in time; nothing of it is imported");
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private ImportFile waitingFile(UUID id) {
    ImportFile file =
        imports.file(id, files.path(id)).orElseThrow(() -> ImportRefusedException.notFound(id));
    if (!Files.exists(file.path())) {
      throw ImportRefusedException.alreadyStarted(id);
    }
    return file;
  }
}
