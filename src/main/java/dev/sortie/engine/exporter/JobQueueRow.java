package dev.sortie.engine.exporter;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a batch knows of the jobs of one type: how many more there are, and when. */
record JobQueueRow(String type, long more, @Nullable Long firstCreatedAt, @Nullable Long endedAt) {

  static JobQueueRow of(Change.Job job) {
    return job.ended()
        ? new JobQueueRow(job.type(), -1, null, job.time())
        : new JobQueueRow(job.type(), 1, job.time(), null);
  }

  /** Both together, where the other is later. */
  JobQueueRow then(JobQueueRow later) {
    return new JobQueueRow(
        type,
        more + later.more,
        firstCreatedAt != null ? firstCreatedAt : later.firstCreatedAt,
        later.endedAt != null ? later.endedAt : endedAt);
  }

  static Bulk bulk(int partition, Collection<JobQueueRow> rows) {
    Bulk bulk =
        new Bulk(
            """
            insert into engine_job_queues as row (partition_id, job_type, open, since, last_ended_at)
            select partition_id, job_type, open,
              timestamptz 'epoch' + since * interval '1 millisecond',
              timestamptz 'epoch' + last_ended_at * interval '1 millisecond'
            from unnest(?::integer[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
              as new (partition_id, job_type, open, since, last_ended_at)
            on conflict (partition_id, job_type) do update set
              open = greatest(0, row.open + excluded.open),
              since = case when row.open > 0 then row.since else excluded.since end,
              last_ended_at = coalesce(excluded.last_ended_at, row.last_ended_at)
            """,
            "integer",
            "text",
            "bigint",
            "bigint",
            "bigint");
    for (JobQueueRow row : rows) {
      bulk.add(partition, row.type, row.more, row.firstCreatedAt, row.endedAt);
    }
    return bulk;
  }
}
