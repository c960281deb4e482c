package dev.sortie.contact;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code suppressions}. */
final class SuppressionRepository {

  private final JdbcClient jdbc;

  SuppressionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first reason stays, unless it allows more than this one. */
  void add(byte[] addressKey, Suppression suppression) {
    jdbc.sql(
            """
            insert into suppressions (address_key, reason, at)
            values (:key, :reason, :at)
                on conflict on constraint suppressions_pkey do update
               set reason = excluded.reason, at = excluded.at
             where suppressions.reason = 'UNSUBSCRIBED' and excluded.reason <> 'UNSUBSCRIBED'
            """)
        .param("key", addressKey)
        .param("reason", suppression.reason().name())
        .param("at", ContactRows.utc(suppression.at()))
        .update();
  }

  boolean contains(byte[] addressKey) {
    return jdbc.sql("select exists (select from suppressions where address_key = :key)")
        .param("key", addressKey)
        .query(Boolean.class)
        .single();
  }
}
