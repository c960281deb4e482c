package dev.sortie.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL keeps the ledger.
 *
 * @param url a JDBC address; empty means the embedded one
 * @param user whom to log in as at that address
 * @param password of that user
 * @param port of the embedded one on loopback; 0 means any free port
 */
@ConfigurationProperties("sortie.database")
record DatabaseSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("0") int port) {

  boolean embedded() {
    return url.isBlank();
  }
}
