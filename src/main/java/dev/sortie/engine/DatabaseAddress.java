package dev.sortie.engine;

/** Where the ledger is, for those who connect on their own: the exporter and the row listener. */
record DatabaseAddress(String url, String user, String password) {

  /** Without the password. */
  @Override
  public String toString() {
    return user + "@" + url;
  }
}
