package dev.sortie.monitor.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.sortie.base.SpreadsheetFile;
import dev.sortie.monitor.InstanceLine;
import dev.sortie.monitor.InstanceQuery;
import dev.sortie.shared.Deed;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list as a file that a spreadsheet opens: all that fit the filter, however many. */
final class ListExport extends Composite<Anchor> {

  private static final String FILE = "instances.csv";

  private static final String[] COLUMNS = {
    "address", "contact", "campaign", "version", "status", "exit", "here", "entered", "ended", "id"
  };

  private final transient InstanceSources sources;

  ListExport(InstanceSources sources) {
    this.sources = sources;
    getContent().setText(getTranslation("monitor.export"));
    getContent().addClassName("export");
    getContent().getElement().setAttribute("download", FILE);
  }

  void show(InstanceQuery query, boolean any) {
    Locale language = getLocale();
    String[] header =
        Stream.of(COLUMNS)
            .map(column -> getTranslation("monitor.export." + column))
            .toArray(String[]::new);
    getContent().setHref((DownloadHandler) event -> write(event, query, header, language));
    setVisible(any);
  }

  private void write(DownloadEvent event, InstanceQuery query, String[] header, Locale language)
      throws IOException {
    sources.deeds().tellBefore(Deed.of("monitor.list-exported", "enrollments", ""));
    event.setFileName(FILE);
    event.setContentType("text/csv; charset=utf-8");
    try (Writer out = new OutputStreamWriter(event.getOutputStream(), UTF_8)) {
      SpreadsheetFile file = new SpreadsheetFile(out, language);
      file.line(header);
      sources.instances().each(query, lines -> lines.forEach(line -> file.line(row(line))));
      file.flush();
    }
  }

  private static String[] row(InstanceLine line) {
    return new String[] {
      text(line.address()),
      line.contact().toString(),
      line.campaign().value(),
      String.valueOf(line.number()),
      line.state().name(),
      text(line.exit()),
      String.join(" ", line.here()),
      line.enteredAt().toString(),
      text(line.endedAt()),
      line.id().toString()
    };
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
