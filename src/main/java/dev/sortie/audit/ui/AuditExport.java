package dev.sortie.audit.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.sortie.audit.AuditEntry;
import dev.sortie.audit.AuditQuery;
import dev.sortie.base.SpreadsheetFile;
import dev.sortie.shared.Deed;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.stream.Stream;

/** The list as a file that a spreadsheet opens: all that fit the filter, however many. */
final class AuditExport extends Composite<Anchor> {

  private static final String FILE = "audit.csv";

  private static final String[] COLUMNS = {
    "number", "at", "kind", "who", "action", "what", "of", "subject", "before", "after"
  };

  private final transient AuditSources sources;
  private final transient DeedWords words;

  AuditExport(AuditSources sources, DeedWords words) {
    this.sources = sources;
    this.words = words;
    getContent().setText(getTranslation("audit.export"));
    getContent().addClassName("export");
    getContent().getElement().setAttribute("download", FILE);
  }

  void show(AuditQuery query, boolean any) {
    String[] header =
        Stream.of(COLUMNS)
            .map(column -> getTranslation("audit.export." + column))
            .toArray(String[]::new);
    getContent().setHref((DownloadHandler) event -> write(event, query, header));
    setVisible(any);
  }

  private void write(DownloadEvent event, AuditQuery query, String[] header) throws IOException {
    sources.deeds().tellBefore(Deed.of("audit.exported", "log", ""));
    event.setFileName(FILE);
    event.setContentType("text/csv; charset=utf-8");
    try (Writer out = new OutputStreamWriter(event.getOutputStream(), UTF_8)) {
      SpreadsheetFile file = new SpreadsheetFile(out, words.language());
      file.line(header);
      sources.search().each(query, entries -> entries.forEach(it -> file.line(row(it))));
      file.flush();
    }
  }

  private String[] row(AuditEntry entry) {
    return new String[] {
      String.valueOf(entry.number()),
      entry.at().toString(),
      entry.author().kind().name(),
      entry.author().name(),
      entry.action(),
      words.action(entry.action()),
      entry.kind(),
      entry.subject(),
      words.values(entry.before()),
      words.values(entry.after())
    };
  }
}
