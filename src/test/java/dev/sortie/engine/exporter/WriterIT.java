package dev.sortie.engine.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.sortie.database.DatabaseTest;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Among changes that are fine there is one that is not, and the others are written all the same.
 */
@DatabaseTest
class WriterIT {

  private static final int LAST = 40;
  private static final int POISON_AT = 23;

  private final HikariDataSource pool;
  private final JdbcClient jdbc;

  WriterIT(DataSource pool, JdbcClient jdbc) throws SQLException {
    this.pool = pool.unwrap(HikariDataSource.class);
    this.jdbc = jdbc;
  }

  /** Valid in JSON (RFC 8259 section 8.2), and not in PostgreSQL's. */
  @Test
  void setsAsideHalfOfACharacter() throws Exception {
    assertThat(written(11, flag(11, POISON_AT, "\"\\ud83d\""))).contains("ud83d");
  }

  @Test
  void setsAsideJsonThatIsNone() throws Exception {
    assertThat(written(12, flag(12, POISON_AT, "{\"a\":"))).contains("invalid input syntax");
  }

  @Test
  void setsAsideANulThatNobodyTookOut() throws Exception {
    assertThat(written(13, element(13, POISON_AT, "SEND_TASK", "a\0b"))).contains("0x00");
  }

  /** An id of the diagram can have any length; a key of an index can not. */
  @Test
  void setsAsideAnIdThatIsTooLong() throws Exception {
    StringBuilder id = new StringBuilder();
    new Random(7).ints(20_000, 'a', 'z').forEach(letter -> id.append((char) letter));

    assertThat(written(14, element(14, POISON_AT, "SEND_TASK", id.toString()))).contains("index");
  }

  @Test
  void setsAsideADateThatIsNone() throws Exception {
    assertThat(
            written(
                15, new Change.Timer(POISON_AT, 15_900, true, 15_000, 1, "timer", Long.MAX_VALUE)))
        .contains("out of range");
  }

  @Test
  void setsAsideWhatFailsBeforeItComesToTheDatabase() throws Exception {
    Change broken =
        new Change.Definition(
            POISON_AT, 0, 1, true, "p", 1, "p.bpmn", ByteBuffer.allocate(9).asReadOnlyBuffer());

    assertThat(written(16, broken)).contains("ReadOnlyBufferException");
  }

  @Test
  void keepsWhatCouldNotBeRead() throws Exception {
    assertThat(written(17, new Change.Unreadable(POISON_AT, "VARIABLE CREATED 5", "odd é")))
        .isEqualTo("VARIABLE CREATED 5 odd \\u00e9");
  }

  /** Writes forty changes, one of them this one, and answers what is said about it. */
  private String written(int partition, Change poison) throws InterruptedException {
    Buffer buffer = new Buffer(1000);
    AtomicLong written = new AtomicLong();
    List<Change> changes = new ArrayList<>();
    for (int position = 1; position <= LAST; position++) {
      changes.add(
          position == POISON_AT ? poison : flag(partition, position, "\"" + position + "\""));
    }
    for (Change change : changes) {
      buffer.add(change, change.position(), 1000);
    }
    Database database =
        new Database(
            pool.getJdbcUrl(),
            String.valueOf(pool.getUsername()),
            String.valueOf(pool.getPassword()));
    Thread writer =
        Thread.ofPlatform()
            .start(
                new Writer(
                    partition,
                    buffer,
                    database,
                    written::set,
                    LoggerFactory.getLogger(WriterIT.class)));
    try {
      await().atMost(Duration.ofMinutes(2)).until(() -> written.get() == LAST);
    } finally {
      writer.interrupt();
      writer.join();
    }
    assertThat(instances(partition)).isEqualTo(LAST - 1);
    return setAside(partition);
  }

  private long instances(int partition) {
    return jdbc.sql("select count(*) from engine_process_instances where partition_id = :partition")
        .param("partition", partition)
        .query(Long.class)
        .single();
  }

  private String setAside(int partition) {
    return jdbc.sql(
            """
            select record || ' ' || reason from engine_set_aside
            where partition_id = :partition and position = :position
            """)
        .param("partition", partition)
        .param("position", POISON_AT)
        .query(String.class)
        .single();
  }

  private static Change flag(int partition, int position, String value) {
    long instance = partition * 1000L + position;
    return new Change.Variable(position, instance, 3, "welcome", "flag", value);
  }

  private static Change element(int partition, int position, String type, String id) {
    long key = partition * 1000L + 900;
    return new Change.Element(position, 0, key, Change.Step.ACTIVE, type, id, key, 3, "welcome", 1);
  }
}
