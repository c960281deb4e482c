package dev.sortie.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code api_keys}. */
@Repository
class ApiKeyRepository {

  private final JdbcClient jdbc;

  ApiKeyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False if a live key has this name. */
  boolean insert(ApiKey key, byte[] hash, @Nullable AccountId createdBy) {
    return jdbc.sql(
                """
                insert into api_keys (id, name, role, hash, start, created_by, created_at)
                values (:id, :name, :role, :hash, :start, :by, :now)
                on conflict (name) where revoked_at is null do nothing
                """)
            .param("id", key.id().value())
            .param("name", key.name())
            .param("role", key.role().name())
            .param("hash", hash)
            .param("start", key.start())
            .param("by", createdBy == null ? null : createdBy.value())
            .param("now", Timestamp.from(key.createdAt()))
            .update()
        == 1;
  }

  /** Those that work first, the newest first. All of them where nobody is named. */
  List<ApiKey> all(@Nullable AccountId createdBy) {
    return jdbc.sql(
            """
            select k.id, k.name, k.role, k.start, a.name as created_by, k.created_at,
              k.last_used_at, k.revoked_at
            from api_keys k left join accounts a on a.id = k.created_by
            where cast(:by as uuid) is null or k.created_by = :by
            order by k.revoked_at is not null, k.created_at desc, k.id desc
            """)
        .param("by", createdBy == null ? null : createdBy.value())
        .query(ApiKeyRepository::key)
        .list();
  }

  /** The key of this hash, if it still works. */
  Optional<ApiKey> live(byte[] hash) {
    return jdbc.sql(
            """
            select id, name, role, start, null as created_by, created_at, last_used_at, revoked_at
            from api_keys
            where hash = :hash and revoked_at is null
            """)
        .param("hash", hash)
        .query(ApiKeyRepository::key)
        .optional();
  }

  void used(ApiKeyId id, Instant now) {
    jdbc.sql("update api_keys set last_used_at = :now where id = :id")
        .param("now", Timestamp.from(now))
        .param("id", id.value())
        .update();
  }

  /**
   * The name that it had; empty if there is no such live key, or it is not of the named account.
   */
  Optional<String> revoke(ApiKeyId id, @Nullable AccountId createdBy, Instant now) {
    return jdbc.sql(
            """
            update api_keys
            set revoked_at = :now
            where id = :id and revoked_at is null
              and (cast(:by as uuid) is null or created_by = :by)
            returning name
            """)
        .param("now", Timestamp.from(now))
        .param("id", id.value())
        .param("by", createdBy == null ? null : createdBy.value())
        .query(String.class)
        .optional();
  }

  private static ApiKey key(ResultSet row, int n) throws SQLException {
    return new ApiKey(
        new ApiKeyId(row.getObject("id", UUID.class)),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("start"),
        row.getString("created_by"),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("last_used_at")),
        instant(row.getTimestamp("revoked_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
