package dev.sortie.contact;

import dev.sortie.shared.Progress.Note;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code contact_imports} and {@code contact_import_notes}. */
final class ImportRepository {

  private final JdbcClient jdbc;

  ImportRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, String fileName, ImportFile file, long lines, Instant now) {
    jdbc.sql(
            """
            insert into contact_imports
                   (id, file_name, charset, separator, state, lines_total, uploaded_at)
            values (:id, :fileName, :charset, :separator, 'UPLOADED', :lines, :now)
            """)
        .param("id", id)
        .param("fileName", fileName)
        .param("charset", file.charset().name())
        .param("separator", String.valueOf(file.separator()))
        .param("lines", lines)
        .param("now", ContactRows.utc(now))
        .update();
  }

  Optional<ContactImport> find(UUID id) {
    return jdbc.sql(
            """
            select id, file_name, state, lines_done, lines_total, created_count, updated_count,
                   bad_count, failure_key, failure_line, uploaded_at
              from contact_imports
             where id = :id
            """)
        .param("id", id)
        .query(ImportRepository::contactImport)
        .optional();
  }

  /** The newest first. */
  List<ContactImport> newest(int limit) {
    return jdbc.sql(
            """
            select id, file_name, state, lines_done, lines_total, created_count, updated_count,
                   bad_count, failure_key, failure_line, uploaded_at
              from contact_imports
             where state <> 'UPLOADED'
             order by id desc
             limit :limit
            """)
        .param("limit", limit)
        .query(ImportRepository::contactImport)
        .list();
  }

  /** How the file of this import is to be read. */
  Optional<ImportFile> file(UUID id, Path path) {
    return jdbc.sql("select charset, separator from contact_imports where id = :id")
        .param("id", id)
        .query(
            (row, number) ->
                new ImportFile(
                    path,
                    Charset.forName(row.getString("charset")),
                    row.getString("separator").charAt(0)))
        .optional();
  }

  List<UUID> running() {
    return jdbc.sql("select id from contact_imports where state = 'RUNNING'")
        .query(UUID.class)
        .list();
  }

  /** Takes the advisory lock of this import until the transaction ends, if nobody has it. */
  boolean lock(UUID id) {
    return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
        .param("key", id.getLeastSignificantBits())
        .query(Boolean.class)
        .single();
  }

  /** Whether it waited to be started. */
  boolean markRunning(UUID id, ImportOptions options) {
    int rows =
        jdbc.sql(
                """
                update contact_imports
                   set state = 'RUNNING', options = cast(:options as jsonb)
                 where id = :id
                   and state = 'UPLOADED'
                """)
            .param("id", id)
            .param("options", Json.write(options))
            .update();
    return rows == 1;
  }

  void progress(UUID id, long lines, long bad) {
    jdbc.sql(
            """
            update contact_imports
               set lines_done = least(:lines, lines_total), bad_count = :bad
             where id = :id
            """)
        .param("id", id)
        .param("lines", lines)
        .param("bad", bad)
        .update();
  }

  void markDone(UUID id, long created, long updated, long bad, Instant now) {
    jdbc.sql(
            """
            update contact_imports
               set state = 'DONE', lines_done = lines_total, created_count = :created,
                   updated_count = :updated, bad_count = :bad, ended_at = :now
             where id = :id
            """)
        .param("id", id)
        .param("created", created)
        .param("updated", updated)
        .param("bad", bad)
        .param("now", ContactRows.utc(now))
        .update();
  }

  void markFailed(UUID id, ImportFailure failure, Instant now) {
    jdbc.sql(
            """
            update contact_imports
               set state = 'FAILED', failure_key = :key, failure_line = :line, ended_at = :now
             where id = :id
               and state = 'RUNNING'
            """)
        .param("id", id)
        .param("key", failure.key())
        .param("line", failure.line())
        .param("now", ContactRows.utc(now))
        .update();
  }

  void addNotes(UUID id, List<Note> notes) {
    for (Note note : notes) {
      jdbc.sql(
              """
              insert into contact_import_notes (import_id, line, field, reason, arguments)
              values (:id, :line, :field, :reason, :arguments)
              """)
          .param("id", id)
          .param("line", note.line())
          .param("field", note.field())
          .param("reason", note.key())
          .param("arguments", note.arguments().stream().map(String::valueOf).toArray(String[]::new))
          .update();
    }
  }

  List<Note> notes(UUID id, long offset, int limit) {
    return jdbc.sql(
            """
            select line, field, reason, arguments
              from contact_import_notes
             where import_id = :id
             order by line, field
             limit :limit offset :offset
            """)
        .param("id", id)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, number) ->
                new Note(
                    row.getLong("line"),
                    row.getString("field"),
                    row.getString("reason"),
                    ContactRows.texts(row.getArray("arguments"))))
        .list();
  }

  long countNotes(UUID id) {
    return jdbc.sql("select count(*) from contact_import_notes where import_id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** Forgets files that nobody started and imports that ended, both long ago. */
  List<UUID> deleteOld(Instant uploadedBefore, Instant endedBefore) {
    return jdbc.sql(
            """
            delete from contact_imports
             where (state = 'UPLOADED' and uploaded_at < :uploadedBefore)
                or (state in ('DONE', 'FAILED') and ended_at < :endedBefore)
            returning id
            """)
        .param("uploadedBefore", ContactRows.utc(uploadedBefore))
        .param("endedBefore", ContactRows.utc(endedBefore))
        .query(UUID.class)
        .list();
  }

  private static ContactImport contactImport(ResultSet row, int number) throws SQLException {
    return new ContactImport(
        row.getObject("id", UUID.class),
        row.getString("file_name"),
        ContactImport.State.valueOf(row.getString("state")),
        row.getLong("lines_done"),
        row.getLong("lines_total"),
        row.getLong("created_count"),
        row.getLong("updated_count"),
        row.getLong("bad_count"),
        row.getString("failure_key"),
        row.getLong("failure_line"),
        ContactRows.instant(row, "uploaded_at"));
  }
}
