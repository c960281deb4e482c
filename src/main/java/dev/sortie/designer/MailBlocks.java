package dev.sortie.designer;

import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The parts that mails have in common, each per language. A mail holds a copy with a mark, so that
 * what was published or sent stays as it was; a mail that is being written can be brought up to
 * date.
 */
@Service
public class MailBlocks {

  static final int LARGEST = 100_000;

  private final JdbcClient jdbc;
  private final Deeds deeds;
  private final InstantSource time;

  MailBlocks(JdbcClient jdbc, Deeds deeds, InstantSource time) {
    this.jdbc = jdbc;
    this.deeds = deeds;
    this.time = time;
  }

  /** Those of a language, by name. */
  public List<MailBlock> in(String language) {
    return jdbc.sql(
            """
            select key, name, language, mjml, is_band, changed_by, changed_at
            from mail_blocks
            where language = :language
            order by name
            """)
        .param("language", language)
        .query(
            (row, number) -> {
              String mjml = row.getString("mjml");
              return new MailBlock(
                  row.getString("key"),
                  row.getString("name"),
                  row.getString("language"),
                  new MailPart(0, mjml.length(), row.getBoolean("is_band"), mjml),
                  row.getString("changed_by"),
                  row.getObject("changed_at", OffsetDateTime.class).toInstant());
            })
        .list();
  }

  /**
   * Keeps a part of a mail under a name; whoever uses a name again changes that block.
   *
   * @throws BlockRefusedException if the name says nothing or is too long, or the part is too large
   */
  public MailBlock keep(String name, String language, MailPart part, String by) {
    String called = name.strip();
    if (called.isEmpty() || called.length() > MailBlock.LONGEST_NAME) {
      throw BlockRefusedException.noName();
    }
    String key = NewKeys.stem(called);
    String mjml = part.marked(key);
    if (mjml.length() > LARGEST) {
      throw BlockRefusedException.tooLarge(LARGEST / 1000);
    }
    MailPart marked = new MailPart(0, mjml.length(), part.isBand(), mjml);
    Instant now = time.instant();
    MailBlock block = new MailBlock(key, called, language, marked, by, now);
    return deeds.together(
        () -> {
          write(block);
          deeds.tell(Deed.of("designer.block-kept", "block", key + "." + language));
          return block;
        });
  }

  /** Forgets a block; its copies in mails stay. Nothing where there is none. */
  public void remove(String key, String language) {
    deeds.together(
        () -> {
          int removed =
              jdbc.sql("delete from mail_blocks where key = :key and language = :language")
                  .param("key", key)
                  .param("language", language)
                  .update();
          if (removed > 0) {
            deeds.tell(Deed.of("designer.block-removed", "block", key + "." + language));
          }
          return removed;
        });
  }

  /** A mail with each copy of a block as the block is now. */
  public String upToDate(String mjml, String language) {
    List<MailBlock> blocks = in(language);
    StringBuilder now = new StringBuilder();
    int told = 0;
    for (MailPart part : MailPart.of(mjml)) {
      // What lies within a copy came with it.
      if (part.start() >= told) {
        Optional<MailBlock> block = blocks.stream().filter(one -> one.isIn(part)).findFirst();
        if (block.isPresent()) {
          now.append(mjml, told, part.start()).append(block.get().part().source());
          told = part.end();
        }
      }
    }
    return now.append(mjml, told, mjml.length()).toString();
  }

  private void write(MailBlock block) {
    jdbc.sql(
            """
            insert into mail_blocks (key, name, language, mjml, is_band, changed_by, changed_at)
            values (:key, :name, :language, :mjml, :isBand, :by, :at)
            on conflict (key, language) do update
            set name = excluded.name, mjml = excluded.mjml, is_band = excluded.is_band,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
        .param("key", block.key())
        .param("name", block.name())
        .param("language", block.language())
        .param("mjml", block.part().source())
        .param("isBand", block.part().isBand())
        .param("by", block.changedBy())
        .param("at", block.changedAt().atOffset(ZoneOffset.UTC))
        .update();
  }
}
