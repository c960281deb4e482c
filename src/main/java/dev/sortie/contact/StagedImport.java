package dev.sortie.contact;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The good lines of one import, first in a table of the importing transaction only, then, by one
 * statement, among the contacts.
 */
final class StagedImport {

  static final String COPY =
      """
      copy import_rows
           (line, id, address, address_key, first_name, last_name, language, zone, attributes, tags)
      from stdin
      """;

  /** What the merge did. */
  record Merged(long created, long updated) {}

  private final JdbcClient jdbc;

  StagedImport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void create() {
    jdbc.sql(
            """
            create temp table import_rows (
              line        bigint not null,
              id          uuid   not null,
              address     text   not null,
              address_key bytea  not null,
              first_name  text   not null,
              last_name   text   not null,
              language    text,
              zone        text,
              attributes  jsonb  not null,
              tags        text[] not null
            ) on commit drop
            """)
        .update();
  }

  /** Of lines with one address the first counts; the others are noted. Answers how many. */
  long dropDuplicates(UUID importId, String field, long room) {
    jdbc.sql("analyze import_rows").update();
    jdbc.sql(
            """
            create temp table import_duplicates on commit drop as
            select line, first_line, address
              from (select line, address,
                           first_value(line) over (partition by address order by line) as first_line
                      from import_rows) ranked
             where line <> first_line
            """)
        .update();
    jdbc.sql(
            """
            insert into contact_import_notes (import_id, line, field, reason, arguments)
            select :importId, line, :field, 'contact.import.reason.duplicate',
                   array[address, cast(first_line as text)]
              from import_duplicates
             order by line
             limit :room
            """)
        .param("importId", importId)
        .param("field", field)
        .param("room", room)
        .update();
    return jdbc.sql(
            """
            delete from import_rows r
             using import_duplicates d
             where r.line = d.line
            """)
        .update();
  }

  /**
   * Adds whom we did not know and completes whom we did: a blank never replaces a value, a
   * suppression stays. In the order of addresses, so that writers never wait in a circle.
   */
  Merged merge(ImportOptions options, String defaultLanguage, Instant now) {
    jdbc.sql(
            """
            insert into tags (name)
            select distinct unnest(tags) from import_rows order by 1
                on conflict on constraint tags_pkey do nothing
            """)
        .update();
    return jdbc.sql(
            """
            with merged as (
              insert into contacts as c
                     (id, address, address_key, first_name, last_name, language, zone, attributes,
                      tags, consent_source, consent_version, consent_at, created_at, updated_at)
              select r.id, r.address, r.address_key, r.first_name, r.last_name,
                     coalesce(r.language, known.language, :language), r.zone, r.attributes, r.tags,
                     agreed.source, agreed.version, agreed.at, :now, :now
                from import_rows r
                left join contacts known on known.address = r.address
                left join suppressions s on s.address_key = r.address_key
                left join (select cast(:source as text), cast(:version as text),
                                  cast(:now as timestamptz)) as agreed (source, version, at)
                  on agreed.source <> '' and s.address_key is null
               order by r.address
                  on conflict on constraint contacts_address_once do update
                 set first_name      = coalesce(nullif(excluded.first_name, ''), c.first_name),
                     last_name       = coalesce(nullif(excluded.last_name, ''), c.last_name),
                     language        = excluded.language,
                     zone            = coalesce(excluded.zone, c.zone),
                     attributes      = c.attributes || excluded.attributes,
                     tags            = array(select unnest(c.tags || excluded.tags)
                                              group by 1 order by 1),
                     consent_source  = coalesce(c.consent_source, excluded.consent_source),
                     consent_version = coalesce(c.consent_version, excluded.consent_version),
                     consent_at      = coalesce(c.consent_at, excluded.consent_at),
                     updated_at      = excluded.updated_at
              returning c.id, c.consent_at, (xmax = 0) as created
            ), recorded as (
              insert into consents (id, contact_id, purpose, decision, source, text_version, at)
              select gen_random_uuid(), id, 'MARKETING', 'GIVEN', :source, :version, :now
                from merged
               where consent_at = :now
            )
            select count(*) filter (where created) as created,
                   count(*) filter (where not created) as updated
              from merged
            """)
        .param("language", defaultLanguage)
        .param("source", options.consentSource())
        .param("version", options.consentVersion())
        .param("now", ContactRows.utc(now))
        .query((row, number) -> new Merged(row.getLong("created"), row.getLong("updated")))
        .single();
  }
}
