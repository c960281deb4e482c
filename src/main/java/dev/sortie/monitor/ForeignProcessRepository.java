package dev.sortie.monitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code monitor_foreign_processes}. */
@Repository
class ForeignProcessRepository {

  private final JdbcClient database;

  ForeignProcessRepository(JdbcClient database) {
    this.database = database;
  }

  List<ForeignProcess> newest() {
    return database
        .sql(
            """
            select distinct on (bpmn_process_id)
                   key, bpmn_process_id, version, resource_name, deployed_at,
                   sum(inside) over (partition by bpmn_process_id)::bigint as inside,
                   sum(ended) over (partition by bpmn_process_id)::bigint as ended
              from monitor_foreign_processes
             order by bpmn_process_id, version desc
            """)
        .query((row, number) -> process(row))
        .list();
  }

  List<ForeignProcess> versions(String processId) {
    return database
        .sql(
            """
            select key, bpmn_process_id, version, resource_name, deployed_at, inside, ended
              from monitor_foreign_processes
             where bpmn_process_id = :id
             order by version desc
            """)
        .param("id", processId)
        .query((row, number) -> process(row))
        .list();
  }

  Optional<ForeignProcess> find(long key) {
    return database
        .sql(
            """
            select key, bpmn_process_id, version, resource_name, deployed_at, inside, ended
              from monitor_foreign_processes
             where key = :key
            """)
        .param("key", key)
        .query((row, number) -> process(row))
        .optional();
  }

  Optional<byte[]> bpmn(long key) {
    return database
        .sql("select bpmn from monitor_foreign_processes where key = :key")
        .param("key", key)
        .query((row, number) -> row.getBytes("bpmn"))
        .optional();
  }

  private static ForeignProcess process(ResultSet row) throws SQLException {
    return new ForeignProcess(
        row.getLong("key"),
        row.getString("bpmn_process_id"),
        row.getString("bpmn_process_id"),
        row.getInt("version"),
        row.getString("resource_name"),
        row.getObject("deployed_at", OffsetDateTime.class).toInstant(),
        Math.max(0, row.getLong("inside")),
        row.getLong("ended"));
  }
}
