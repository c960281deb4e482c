package dev.sortie.crash;

/** What is killed with SIGKILL, at any moment. */
public enum Kill {
  APPLICATION,
  BROKER,
  /** The PostgreSQL server itself. */
  DATABASE,
  /** One connection's process of PostgreSQL, upon which the server drops all and recovers. */
  SESSION,
  /** All three at the same time, as when the power goes. */
  POWER
}
