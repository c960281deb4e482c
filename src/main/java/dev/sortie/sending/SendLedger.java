package dev.sortie.sending;

import dev.sortie.enrollment.Enrollment;
import dev.sortie.guard.Category;
import dev.sortie.shared.Ids;
import dev.sortie.shared.SqlArrays;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The writing side of the send ledger. Every method is one statement in the caller's transaction.
 */
@Repository
class SendLedger {

  /** Two campaigns that write to one contact at once would each count without the other. */
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended(:contact, 7))";

  /** One statement for both questions, since each mail asks them. */
  private static final String PAST =
      """
      select s.id, s.state, s.reason, s.lease_until, s.next_at,
        array(
          select lately.transmitting_at
          from sends lately
          where :mails > 0
            and lately.contact_id = :contact
            and lately.category = 'MARKETING'
            and lately.state in ('TRANSMITTING', 'ACCEPTED', 'UNKNOWN')
            and lately.transmitting_at > :since
            and lately.id is distinct from s.id
          order by lately.transmitting_at desc
          limit :mails) as marketing_sends
      from (values (1)) as always
      left join sends s
        on s.enrollment_id = :enrollment and s.element_instance_key = :step
      """;

  /** The unique key decides between two deliveries of one job; the loser gets no row back. */
  private static final String WRITE =
      """
      insert into sends as mine
        (id, enrollment_id, element_instance_key, process_instance_key, contact_id, campaign_key,
         campaign_version_id, element_id, template, category, recipient, subject, message_id,
         state, reason, reply, node, attempt, lease_until, planned_at, transmitting_at, settled_at,
         next_at)
      values
        (:id, :enrollment, :step, :instance, :contact, :campaign, :version, :element, :template,
         :category, :recipient, :subject, :message_id, :state, :reason, :reply, :node, :attempt,
         :lease_until, :now, :transmitting_at, :settled_at, :next_at)
      on conflict (enrollment_id, element_instance_key) do update set
        recipient = coalesce(excluded.recipient, mine.recipient),
        subject = coalesce(excluded.subject, mine.subject),
        state = excluded.state,
        reason = excluded.reason,
        reply = excluded.reply,
        node = excluded.node,
        attempt = mine.attempt + excluded.attempt,
        lease_until = excluded.lease_until,
        transmitting_at = coalesce(excluded.transmitting_at, mine.transmitting_at),
        settled_at = excluded.settled_at,
        next_at = excluded.next_at
      where mine.state = any(:from)
      returning id, attempt, message_id, planned_at
      """;

  /** What is worth a note: a mail that leaves is one by itself. */
  private static final Set<SendState> NOTED_STATES =
      EnumSet.of(SendState.HELD, SendState.REFUSED, SendState.DEFERRED, SendState.CANCELLED);

  private static final String SETTLE =
      """
      update sends set
        state = :state, reason = :reason, phase = :phase, reply_code = :reply_code,
        enhanced_status = :enhanced_status, settled_at = :settled_at,
        next_at = :next_at, lease_until = null,
        -- the recipient was erased meanwhile, and servers like to repeat the address
        reply = case when recipient is null then null else :reply end
      where id = :id and node = :node and attempt = :attempt and state = any(:from)
      returning id
      """;

  private static final String FORGET =
      "update sends set recipient = null, subject = null, reply = null where contact_id = :contact";

  private static final String TAKE_OVER =
      """
      update sends set element_instance_key = :step, process_instance_key = :instance
      where id = any (cast(:resumed as uuid[])) and enrollment_id = :enrollment
        and element_id = :element and process_instance_key <> :instance
      """;

  private static final String SEEN_HERE =
      """
      select exists (
        select from sends
        where enrollment_id = :enrollment and process_instance_key = :instance
          and template = :template)
      """;

  private static final String RENEW =
      """
      update sends set lease_until = :until
      where id = any (cast(:ids as uuid[])) and node = :node and state = 'TRANSMITTING'
      """;

  private static final String GIVE_UP =
      """
      update sends set
        state = 'UNKNOWN', reason = 'NODE_LOST', settled_at = :now, lease_until = null
      where state = 'TRANSMITTING' and lease_until < :real_now
      returning id
      """;

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Node node;
  private final String domain;

  SendLedger(JdbcClient jdbc, Ids ids, Node node, MailSettings settings) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.node = node;
    this.domain = settings.sender().domain();
  }

  /** Makes others who count the same contact's mails wait for the end of the transaction. */
  void countAlone(UUID contact) {
    jdbc.sql(ONE_AT_A_TIME)
        .param("contact", contact.toString())
        .query((row, number) -> true)
        .single();
  }

  Past past(Wanted wanted, Instant since, int mails) {
    return jdbc.sql(PAST)
        .param("enrollment", wanted.enrollment().id().value())
        .param("step", wanted.request().elementInstanceKey())
        .param("contact", wanted.enrollment().contact().value())
        .param("since", Timestamp.from(since))
        .param("mails", wanted.request().category() == Category.MARKETING ? mails : 0)
        .query(SendRows::past)
        .single();
  }

  /**
   * Writes what was decided about a mail.
   *
   * @return the right to transmit, of use only if that was decided; empty where the row stands in a
   *     state that this one may not follow, because another delivery of the job was quicker
   */
  Optional<Transmission> write(Wanted wanted, Entry entry, Instant now) {
    SendRequest request = wanted.request();
    Enrollment enrollment = wanted.enrollment();
    UUID id = ids.next();
    boolean transmits = entry.state() == SendState.TRANSMITTING;
    return jdbc.sql(noted(WRITE, entry.state()))
        .param("id", id)
        .param("enrollment", enrollment.id().value())
        .param("step", request.elementInstanceKey())
        .param("instance", request.processInstanceKey())
        .param("contact", enrollment.contact().value())
        .param("campaign", enrollment.campaign().value())
        .param("version", enrollment.version().value())
        .param("element", request.elementId())
        .param("template", request.template())
        .param("category", request.category().name())
        .param("recipient", entry.recipient())
        .param("subject", entry.subject())
        .param("message_id", messageId(id))
        .param("state", entry.state().name())
        .param("reason", name(entry.reason()))
        .param("reply", entry.detail())
        .param("node", transmits ? node.id() : null, Types.OTHER)
        .param("attempt", transmits ? 1 : 0)
        .param("lease_until", transmits ? Timestamp.from(node.leaseUntil()) : null)
        .param("now", Timestamp.from(now))
        .param("transmitting_at", transmits ? Timestamp.from(now) : null)
        .param("settled_at", entry.state().isSettled() ? Timestamp.from(now) : null)
        .param("next_at", timestamp(entry.nextAt()))
        .param("from", from(entry.state()))
        .query((row, number) -> SendRows.transmission(row, node.id()))
        .optional();
  }

  /**
   * Writes what became of an attempt.
   *
   * @return whether the row still was this attempt's
   */
  boolean settle(Transmission transmission, Settlement settlement, Instant now) {
    SmtpReply reply = settlement.reply();
    return jdbc.sql(noted(SETTLE, settlement.state()))
        .param("state", settlement.state().name())
        .param("reason", name(settlement.reason()))
        .param("phase", settlement.phase().name())
        .param("reply_code", reply == null ? null : reply.code(), Types.INTEGER)
        .param("enhanced_status", reply == null ? null : reply.enhancedStatus())
        .param("reply", reply == null ? settlement.detail() : reply.text())
        .param("settled_at", settlement.state().isSettled() ? Timestamp.from(now) : null)
        .param("next_at", timestamp(settlement.nextAt()))
        .param("id", transmission.id().value())
        .param("node", transmission.node())
        .param("attempt", transmission.attempt())
        .param("from", from(settlement.state()))
        .param("now", Timestamp.from(now))
        .query((row, number) -> true)
        .optional()
        .isPresent();
  }

  /**
   * Makes the mail of a step that was lost with its instance the mail of this one, which goes on in
   * its place. Nothing if there is none, or if it is done already.
   */
  void takeOver(SendRequest request) {
    jdbc.sql(TAKE_OVER)
        .param("step", request.elementInstanceKey())
        .param("instance", request.processInstanceKey())
        .param("resumed", SqlArrays.ids(request.resumed(), SendId::value))
        .param("enrollment", request.enrollment().value())
        .param("element", request.elementId())
        .update();
  }

  /**
   * Whether the contact had this mail before they were moved, and this is the first time that the
   * step comes since: a campaign that goes round may send it again the next time.
   */
  boolean hadBefore(SendRequest request) {
    return request.had().contains(request.template())
        && !jdbc.sql(SEEN_HERE)
            .param("enrollment", request.enrollment().value())
            .param("instance", request.processInstanceKey())
            .param("template", request.template())
            .query(Boolean.class)
            .single();
  }

  /** Keeps that mails were sent, and forgets to whom and about what. */
  void forget(UUID contact) {
    jdbc.sql(FORGET).param("contact", contact).update();
  }

  /** Says that this node is alive and at these. */
  void renewLeases(Collection<SendId> underWay) {
    jdbc.sql(RENEW)
        .param("ids", SqlArrays.ids(underWay, SendId::value))
        .param("until", Timestamp.from(node.leaseUntil()))
        .param("node", node.id())
        .update();
  }

  /** Gives up what a node transmitted that gave no sign for a lease's time. */
  List<SendId> giveUpLost(Instant now) {
    return jdbc.sql(GIVE_UP)
        .param("now", Timestamp.from(now))
        .param("real_now", Timestamp.from(node.realNow()))
        .query((row, number) -> new SendId(row.getObject("id", UUID.class)))
        .list();
  }

  /**
   * With a statement that returns the id of the row that it writes: notes why the mail does not
   * leave, each time that it is another reason or another time than before.
   */
  private static String noted(String statement, SendState state) {
    return NOTED_STATES.contains(state)
        ? """
          with written as (%s), noted as (
            insert into send_decisions (send_id, decided_at, state, reason, until)
            select w.id, cast(:now as timestamptz), cast(:state as text), cast(:reason as text),
              cast(:next_at as timestamptz)
            from written w
            where not exists (
              select from (
                select state, reason, until from send_decisions d
                where d.send_id = w.id order by d.id desc limit 1) last
              where last.state = cast(:state as text) and last.reason is not distinct from cast(:reason as text)
                and last.until is not distinct from cast(:next_at as timestamptz)))
          select * from written
          """
            .formatted(statement)
        : statement;
  }

  /** RFC 5322 section 3.6.4; the id alone is unique, the domain says whose it is. */
  private String messageId(UUID id) {
    return "<" + id + "@" + domain + ">";
  }

  private static String[] from(SendState next) {
    return next.before().stream().map(SendState::name).toArray(String[]::new);
  }

  private static @Nullable String name(@Nullable SendReason reason) {
    return reason == null ? null : reason.name();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }
}
