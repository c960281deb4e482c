package dev.sortie.exit;

import dev.sortie.contact.ContactId;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Stop means stop: who reports that a contact leaves is answered with the proof. */
@Service
public final class Stops {

  private final StopLedger ledger;
  private final StopRepository repository;
  private final LastMails lastMails;
  private final Deeds deeds;
  private final InstantSource time;

  Stops(
      StopLedger ledger,
      StopRepository repository,
      LastMails lastMails,
      Deeds deeds,
      InstantSource time) {
    this.ledger = ledger;
    this.repository = repository;
    this.lastMails = lastMails;
    this.deeds = deeds;
    this.time = time;
  }

  /**
   * Carries a stop out. When it returns, no later message of an ended enrollment is handed to SMTP;
   * one that had begun to leave before is named in the receipt, and was waited for. The engine
   * follows: {@link #receipt} shows when.
   *
   * <p>The same request again answers with the same stop. Not to be called inside a transaction.
   */
  public Receipt stop(StopRequest request) {
    Optional<StopId> known = ledger.known(request.idempotencyKey());
    StopLedger.Recorded recorded =
        known.isPresent()
            ? new StopLedger.Recorded(known.get(), false)
            : deeds.together(() -> recorded(request));
    return settled(recorded, request.contact());
  }

  /**
   * Like {@link #stop(StopRequest)}; what the caller writes besides commits with the stop or not at
   * all. It is written too where the stop was reported before.
   */
  public Receipt stop(StopRequest request, Consumer<StopId> besides) {
    StopLedger.Recorded recorded =
        deeds.together(
            () -> {
              StopLedger.Recorded stop = recorded(request);
              besides.accept(stop.id());
              return stop;
            });
    return settled(recorded, request.contact());
  }

  /** Why in words is on the receipt: somebody may have written about the contact there. */
  private StopLedger.Recorded recorded(StopRequest request) {
    StopLedger.Recorded stop = ledger.record(request, time.instant());
    if (stop.isNew()) {
      StoredReason reason = StoredReason.of(request.reason());
      deeds.tell(
          Deed.of("exit.stopped", "contact", request.contact())
              .now("stop", stop.id())
              .now("reason", reason.kind())
              .now("campaign", reason.campaign())
              .now("topic", reason.topic()));
    }
    return stop;
  }

  /** What became of a stop so far. */
  public Optional<Receipt> receipt(StopId id) {
    return repository.receipt(id);
  }

  /** The receipt of the stop that was reported with this key. */
  Optional<Receipt> known(String idempotencyKey) {
    return ledger.known(idempotencyKey).flatMap(this::receipt);
  }

  /** The receipts of a contact, the newest first. */
  public List<Receipt> of(ContactId contact) {
    return repository.of(contact).stream().flatMap(id -> receipt(id).stream()).toList();
  }

  /** The receipt of a stop that has committed, once the mails that were leaving are through. */
  Receipt settled(StopLedger.Recorded recorded, ContactId contact) {
    lastMails.await(lastMails.leaving(contact), contact);
    return receipt(recorded.id()).orElseThrow();
  }
}
