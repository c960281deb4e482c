package dev.sortie.base;

import dev.sortie.shared.Progress;
import dev.sortie.shared.ProgressSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How far long work is, whichever module does it. */
@RestController
class JobsApi {

  private final List<ProgressSource> sources;
  private final Texts texts;

  JobsApi(List<ProgressSource> sources, Texts texts) {
    this.sources = sources;
    this.texts = texts;
  }

  @GetMapping("/api/jobs/{id}")
  Job job(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    Locale language = Languages.fromHeader(languages);
    return sources.stream()
        .map(source -> source.progress(id))
        .flatMap(Optional::stream)
        .findFirst()
        .map(progress -> job(progress, language))
        .orElseThrow(() -> UnknownJobException.forId(id));
  }

  private Job job(Progress progress, Locale language) {
    List<Remark> notes =
        progress.notes().stream()
            .map(note -> new Remark(note.line(), note.field(), text(note, language)))
            .toList();
    return new Job(
        progress.id(), progress.kind(), progress.state(), progress.done(), progress.total(), notes);
  }

  private String text(Progress.Note note, Locale language) {
    return texts.get(note.key(), language, note.arguments().toArray());
  }

  /**
   * @param total 0 while it is not known yet
   */
  record Job(
      UUID id, String kind, Progress.State state, long done, long total, List<Remark> notes) {}

  /**
   * @param line of the input, from 1; 0 where it is about the whole
   */
  record Remark(long line, String field, String reason) {}
}
