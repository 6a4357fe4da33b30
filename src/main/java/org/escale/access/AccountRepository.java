package org.escale.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of accounts and of the roles they hold. */
@Repository
class AccountRepository {
  /** For whom and for what an open account counts. */
  record Standing(
      @Nullable String communeCode, boolean demonstration, Set<Permission> permissions) {}

  private final JdbcClient sql;

  AccountRepository(JdbcClient sql) {
    this.sql = sql;
  }

  List<Account> all() {
    return sql.sql(
            """
            SELECT a.*, ARRAY(SELECT code FROM access.account_role h JOIN access.role r ON r.code = h.role_code
                              WHERE h.account_id = a.id ORDER BY r.position) AS roles
            FROM access.account a ORDER BY a.display_name, a.email
            """)
        .query(AccountRepository::account)
        .list();
  }

  Optional<Account> find(UUID id) {
    return sql.sql(
            """
            SELECT a.*, ARRAY(SELECT code FROM access.account_role h JOIN access.role r ON r.code = h.role_code
                              WHERE h.account_id = a.id ORDER BY r.position) AS roles
            FROM access.account a WHERE a.id = :id
            """)
        .param("id", id)
        .query(AccountRepository::account)
        .optional();
  }

  Optional<UUID> findId(String email) {
    return sql.sql("SELECT id FROM access.account WHERE email = :email::citext")
        .param("email", email)
        .query(UUID.class)
        .optional();
  }

  /** Whether the account could be added: of two with one e-mail the first stays. */
  boolean add(Account account, @Nullable String passwordHash, Instant now) {
    return sql.sql(
                """
                INSERT INTO access.account
                  (id, email, display_name, password_hash, locale, status, commune_code, demonstration, created_at)
                VALUES (:id, :email, :name, :hash, :locale, :status, :commune, :demonstration, :now)
                ON CONFLICT ON CONSTRAINT one_account_per_email DO NOTHING
                """)
            .param("id", account.id())
            .param("email", account.email())
            .param("name", account.displayName())
            .param("hash", passwordHash)
            .param("locale", account.locale().getLanguage())
            .param("status", account.status().code())
            .param("commune", account.communeCode())
            .param("demonstration", account.demonstration())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** What can change but the password and the roles. */
  void save(Account account) {
    sql.sql(
            """
            UPDATE access.account
            SET display_name = :name, locale = :locale, status = :status, commune_code = :commune, link_asked_at = :asked
            WHERE id = :id
            """)
        .param("id", account.id())
        .param("name", account.displayName())
        .param("locale", account.locale().getLanguage())
        .param("status", account.status().code())
        .param("commune", account.communeCode())
        .param(
            "asked",
            account.linkAskedAt() == null ? null : account.linkAskedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void setRoles(UUID id, List<String> roles) {
    sql.sql("DELETE FROM access.account_role WHERE account_id = :id").param("id", id).update();
    sql.sql(
            """
            INSERT INTO access.account_role (account_id, role_code) SELECT :id, unnest(:roles::text[])
            """)
        .param("id", id)
        .param("roles", roles.toArray(String[]::new))
        .update();
  }

  /** A password makes an invited account an active one; it does not open a disabled one. */
  void setPasswordHash(UUID id, String hash) {
    sql.sql(
            """
            UPDATE access.account
            SET password_hash = :hash, link_asked_at = NULL,
                status = CASE status WHEN 'invited' THEN 'active' ELSE status END
            WHERE id = :id
            """)
        .param("id", id)
        .param("hash", hash)
        .update();
  }

  Optional<String> findPasswordHash(UUID id) {
    return sql.sql(
            """
            SELECT password_hash FROM access.account WHERE id = :id AND password_hash IS NOT NULL
            """)
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /** What the account's roles allow. */
  Set<Permission> permissions(UUID id) {
    return Roles.known(
        sql.sql(
                """
                SELECT DISTINCT permission FROM access.role_permission
                JOIN access.account_role USING (role_code) WHERE account_id = :id
                """)
            .param("id", id)
            .query(String.class)
            .list()
            .toArray(String[]::new));
  }

  /** What an open account may do now; empty when it is not open. */
  Optional<Standing> standing(UUID id) {
    return sql.sql(
            """
            SELECT a.commune_code, a.demonstration,
              ARRAY(SELECT DISTINCT permission FROM access.role_permission
                    JOIN access.account_role h USING (role_code) WHERE h.account_id = a.id) AS permissions
            FROM access.account a WHERE a.id = :id AND a.status = 'active'
            """)
        .param("id", id)
        .query((row, n) ->
            new Standing(
                row.getString("commune_code"),
                row.getBoolean("demonstration"),
                Roles.known((String[]) row.getArray("permissions").getArray())))
        .optional();
  }

  boolean none() {
    return sql.sql("SELECT NOT EXISTS (SELECT FROM access.account)").query(Boolean.class).single();
  }

  /** Lets one transaction at a time change who may do what; readers are not kept waiting. */
  void lock() {
    sql.sql("LOCK TABLE access.account, access.account_role IN SHARE ROW EXCLUSIVE MODE").update();
  }

  /**
   * Whether somebody can still administer the accounts.
   *
   * @param real whether those of the demonstration, who may not be let in, do not count
   */
  boolean hasAdministrator(boolean real) {
    return sql.sql(
            """
            SELECT EXISTS (SELECT FROM access.account a
              JOIN access.account_role h ON h.account_id = a.id
              JOIN access.role_permission p ON p.role_code = h.role_code
              WHERE a.status = 'active' AND p.permission = :permission
                AND NOT (:real AND a.demonstration))
            """)
        .param("real", real)
        .param("permission", Permission.ACCOUNT_ADMINISTER.name())
        .query(Boolean.class)
        .single();
  }

  private static Account account(ResultSet row, int n) throws SQLException {
    var asked = row.getTimestamp("link_asked_at");
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("display_name"),
        Locale.of(row.getString("locale")),
        Account.Status.of(row.getString("status")),
        row.getString("commune_code"),
        row.getBoolean("demonstration"),
        asked == null ? null : asked.toInstant(),
        List.of((String[]) row.getArray("roles").getArray()));
  }
}
