package dev.sortie.outbox;

import java.time.Instant;

/** A mail as it came over the wire, with what a list of mails shows of it; never compared. */
@SuppressWarnings("ArrayRecordComponent")
record ReceivedMail(
    Instant receivedAt,
    String sender,
    String recipient,
    String from,
    String subject,
    String messageId,
    byte[] raw) {}
