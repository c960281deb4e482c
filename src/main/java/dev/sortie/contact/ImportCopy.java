package dev.sortie.contact;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.sortie.shared.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import javax.crypto.Mac;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Streams the good lines of a file into the table of {@link StagedImport} and the bad ones into the
 * notes, holding a few hundred of them at a time.
 */
final class ImportCopy {

  private static final int CHUNK = 64 * 1024;
  private static final int TELL_EVERY = 2_000;

  private final LineReader reader;
  private final ImportNotes notes;
  private final LongConsumer progress;
  private final Ids ids;
  private final Mac mac;
  private final CopyText rows = new CopyText();

  /** The progress is told now and then the line that was read last. */
  ImportCopy(ImportOptions options, ImportNotes notes, LongConsumer progress, Ids ids, Mac mac) {
    this.reader = new LineReader(options);
    this.notes = notes;
    this.progress = progress;
    this.ids = ids;
    this.mac = mac;
  }

  /** Whatever the progress throws ends it. */
  void run(ImportFile file, Connection connection) throws IOException, SQLException {
    CopyIn copy =
        new CopyManager(connection.unwrap(BaseConnection.class)).copyIn(StagedImport.COPY);
    try (CsvReader<CsvRecord> reader = file.open();
        CloseableIterator<CsvRecord> records = reader.iterator()) {
      if (records.hasNext()) {
        records.next(); // the header
      }
      for (long count = 1; records.hasNext(); count++) {
        CsvRecord record = records.next();
        take(record);
        if (rows.size() >= CHUNK) {
          send(copy);
        }
        if (count % TELL_EVERY == 0) {
          progress.accept(record.getStartingLineNumber());
        }
      }
      send(copy);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    notes.flush();
  }

  private void take(CsvRecord record) {
    switch (reader.read(record.getStartingLineNumber(), record.getFields())) {
      case ImportLine.Bad bad -> notes.add(bad.note());
      case ImportLine.Good good -> add(good);
    }
  }

  private void add(ImportLine.Good good) {
    String address = good.email().value();
    rows.text(Long.toString(good.line()))
        .text(ids.next().toString())
        .text(address)
        .bytes(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)))
        .text(good.firstName())
        .text(good.lastName())
        .text(good.language())
        .text(good.zone())
        .text(Json.write(good.attributes()))
        .texts(good.tags())
        .endRow();
  }

  private void send(CopyIn copy) throws SQLException {
    byte[] bytes = rows.take();
    copy.writeToCopy(bytes, 0, bytes.length);
  }
}
