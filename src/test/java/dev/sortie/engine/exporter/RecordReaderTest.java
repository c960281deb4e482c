package dev.sortie.engine.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.ImmutableVariableRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.ImmutableProcess;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

  @Test
  void readsAProcessOnlyWhereItWasDeployed() {
    ImmutableProcess process =
        ImmutableProcess.builder()
            .withProcessDefinitionKey(7)
            .withBpmnProcessId("orders")
            .withVersion(2)
            .withResourceName("orders.bpmn")
            .withResource(new byte[] {60})
            .withChecksum(new byte[0])
            .withDuplicate(false)
            .build();

    Change read = RecordReader.read(record(1, ValueType.PROCESS, ProcessIntent.CREATED, process));

    assertThat(read)
        .isInstanceOfSatisfying(
            Change.Definition.class,
            deployed -> {
              assertThat(deployed.known()).isTrue();
              assertThat(deployed.key()).isEqualTo(7);
              assertThat(deployed.bpmn().array()).containsExactly(60);
            });
    assertThat(RecordReader.read(record(2, ValueType.PROCESS, ProcessIntent.CREATED, process)))
        .isNull();
    assertThat(RecordReader.read(record(1, ValueType.PROCESS, ProcessIntent.DELETING, process)))
        .isNull();
  }

  @Test
  void neverThrowsForARecordThatItCanNotRead() {
    Record<?> strange =
        record(
            3,
            ValueType.VARIABLE,
            VariableIntent.CREATED,
            ImmutableVariableRecordValue.builder().withName("x").build());
    Record<?> stranger =
        record(3, ValueType.VARIABLE, VariableIntent.CREATED, new FromAnotherBroker());

    assertThat(RecordReader.read(strange)).isInstanceOf(Change.Unreadable.class);
    assertThat(RecordReader.read(stranger))
        .isInstanceOfSatisfying(
            Change.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.position()).isEqualTo(12);
              assertThat(unreadable.record()).isEqualTo("VARIABLE CREATED 5");
              assertThat(unreadable.reason()).contains("NoSuchMethodError");
            });
  }

  /** What a method looks like that a newer broker's records do not have any more. */
  private static final class FromAnotherBroker implements VariableRecordValue {

    @Override
    public String getName() {
      throw new NoSuchMethodError("getName");
    }

    @Override
    public String getValue() {
      throw new NoSuchMethodError("getValue");
    }

    @Override
    public long getScopeKey() {
      return 1;
    }

    @Override
    public long getProcessInstanceKey() {
      return 1;
    }

    @Override
    public long getProcessDefinitionKey() {
      return 1;
    }

    @Override
    public String getBpmnProcessId() {
      return "p";
    }

    @Override
    public String getTenantId() {
      return "";
    }

    @Override
    public String toJson() {
      throw new IllegalStateException("no JSON");
    }
  }

  private static Record<?> record(int partition, ValueType type, Intent intent, RecordValue value) {
    return ImmutableRecord.builder()
        .withPartitionId(partition)
        .withPosition(12)
        .withKey(5)
        .withTimestamp(1_700_000_000_000L)
        .withRecordType(RecordType.EVENT)
        .withValueType(type)
        .withIntent(intent)
        .withValue(value)
        .build();
  }
}
