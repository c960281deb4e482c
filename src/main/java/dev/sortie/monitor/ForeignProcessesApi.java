package dev.sortie.monitor;

import dev.sortie.campaign.FindingAnswer;
import dev.sortie.campaign.FindingTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Processes that others deployed to the engine, for programs. */
@RestController
class ForeignProcessesApi {

  /** The key is text: a number of this size is rounded by what reads JSON as JavaScript does. */
  record Answer(
      String key,
      String processId,
      String name,
      int version,
      String resource,
      Instant deployedAt,
      long inside,
      long ended,
      List<FindingAnswer> findings) {}

  private final ForeignProcesses processes;
  private final FindingTexts texts;

  ForeignProcessesApi(ForeignProcesses processes, FindingTexts texts) {
    this.processes = processes;
    this.texts = texts;
  }

  @GetMapping("/api/processes")
  List<Answer> all(Locale locale) {
    return processes.all().stream().map(process -> answer(process, locale)).toList();
  }

  private Answer answer(ForeignProcess process, Locale locale) {
    return new Answer(
        Long.toString(process.key()),
        process.processId(),
        process.name(),
        process.version(),
        process.resource(),
        process.deployedAt(),
        process.inside(),
        process.ended(),
        processes.check(process.key()).findings().stream()
            .map(finding -> FindingAnswer.of(finding, texts.text(finding, locale)))
            .toList());
  }
}
