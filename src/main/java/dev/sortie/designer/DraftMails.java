package dev.sortie.designer;

import dev.sortie.campaign.MailFiles;
import dev.sortie.campaign.MailName;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails of drafts. What was answered about a mail is forgotten when the mail changes. */
@Repository
class DraftMails {

  private final JdbcClient jdbc;

  DraftMails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  SortedMap<MailName, MailFiles> of(DraftId draft) {
    SortedMap<MailName, MailFiles> mails = new TreeMap<>();
    jdbc.sql(
            """
            select template, language, mjml, plain_text
            from draft_mails
            where draft_id = :draft
            """)
        .param("draft", draft.value())
        .query(
            (RowCallbackHandler)
                row ->
                    mails.put(
                        new MailName(row.getString("template"), row.getString("language")),
                        new MailFiles(row.getString("mjml"), row.getString("plain_text"))));
    return mails;
  }

  void put(DraftId draft, Map<MailName, MailFiles> mails) {
    mails.forEach((name, files) -> put(draft, name, files));
  }

  /** Whether it is another mail than before. */
  boolean put(DraftId draft, MailName name, MailFiles files) {
    return jdbc.sql(
                """
                insert into draft_mails (draft_id, template, language, mjml, plain_text)
                values (:draft, :template, :language, :mjml, :plainText)
                on conflict (draft_id, template, language) do update
                  set mjml = excluded.mjml, plain_text = excluded.plain_text
                  where draft_mails.mjml <> excluded.mjml
                    or draft_mails.plain_text is distinct from excluded.plain_text
                """)
            .param("draft", draft.value())
            .param("template", name.template())
            .param("language", name.language())
            .param("mjml", files.mjml())
            .param("plainText", files.plainText())
            .update()
        == 1;
  }
}
