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

/** The table {@code accounts}. */
@Repository
class AccountRepository {

  /** What logging in needs and nobody else should hold. */
  record Credentials(AccountId id, String passwordHash, Role role, int version) {}

  private final JdbcClient jdbc;

  AccountRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Account> all() {
    return jdbc.sql(
            """
            select id, name, role, enabled, created_at, last_login_at
            from accounts
            order by name
            """)
        .query(AccountRepository::account)
        .list();
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from accounts)").query(Boolean.class).single();
  }

  /** Kept from others until the transaction is over. */
  Optional<Account> locked(AccountId id) {
    return jdbc.sql(
            """
            select id, name, role, enabled, created_at, last_login_at
            from accounts where id = :id for update
            """)
        .param("id", id.value())
        .query(AccountRepository::account)
        .optional();
  }

  /** Waits for whoever else is making the first account. */
  void lockForFirst() {
    jdbc.sql("lock table accounts in exclusive mode").update();
  }

  /** False if the name is taken. */
  boolean insert(AccountId id, String name, String passwordHash, Role role, Instant now) {
    return jdbc.sql(
                """
                insert into accounts (id, name, password_hash, role, enabled, version, created_at)
                values (:id, :name, :hash, :role, true, 0, :now)
                on conflict on constraint accounts_one_per_name do nothing
                """)
            .param("id", id.value())
            .param("name", name)
            .param("hash", passwordHash)
            .param("role", role.name())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Empty also for somebody who may not log in, so that nobody can tell the two apart. */
  Optional<Credentials> credentials(String name) {
    return jdbc.sql(
            """
            select id, password_hash, role, version
            from accounts
            where name = :name and enabled
            """)
        .param("name", name)
        .query(
            (row, n) ->
                new Credentials(
                    new AccountId(row.getObject("id", UUID.class)),
                    row.getString("password_hash"),
                    Role.valueOf(row.getString("role")),
                    row.getInt("version")))
        .optional();
  }

  void loggedIn(AccountId id, Instant now) {
    jdbc.sql("update accounts set last_login_at = :now where id = :id")
        .param("now", Timestamp.from(now))
        .param("id", id.value())
        .update();
  }

  boolean isCurrent(AccountId id, int version) {
    return jdbc.sql(
            """
            select exists (
              select from accounts where id = :id and version = :version and enabled)
            """)
        .param("id", id.value())
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  boolean setPassword(AccountId id, String passwordHash) {
    return jdbc.sql(
                """
                update accounts set password_hash = :hash, version = version + 1 where id = :id
                """)
            .param("hash", passwordHash)
            .param("id", id.value())
            .update()
        == 1;
  }

  boolean setRole(AccountId id, Role role) {
    return jdbc.sql("update accounts set role = :role, version = version + 1 where id = :id")
            .param("role", role.name())
            .param("id", id.value())
            .update()
        == 1;
  }

  boolean setEnabled(AccountId id, boolean enabled) {
    return jdbc.sql("update accounts set enabled = :on, version = version + 1 where id = :id")
            .param("on", enabled)
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Those who can administer, locked: two of them can not take each other's place at once. */
  List<AccountId> lockAdministrators() {
    return jdbc.sql(
            """
            select id from accounts where role = 'ADMIN' and enabled order by id for update
            """)
        .query((row, n) -> new AccountId(row.getObject("id", UUID.class)))
        .list();
  }

  private static Account account(ResultSet row, int n) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("enabled"),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("last_login_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
