package dev.sortie.exit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignNotFoundException;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.shared.EmailAddress;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems take contacts out of a campaign: all of them, or these. */
@RestController
final class CampaignStopsApi {

  private static final int MOST_NAMED = 10_000;

  /**
   * Who leaves; either of the two, so that an empty body empties no campaign.
   *
   * @param all everybody who is inside when it is carried out
   * @param contacts ids or addresses; who is not inside or not known is passed over
   * @param reason why, in words
   */
  record Body(@Nullable Boolean all, @Nullable List<String> contacts, @Nullable String reason) {}

  /** How far it is; {@code found} grows until {@code selecting} is false. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      UUID id,
      @Nullable String campaign,
      boolean selecting,
      boolean done,
      long found,
      long stopped) {

    static Answer of(StopBatch batch) {
      CampaignKey campaign = batch.campaign();
      return new Answer(
          batch.id().value(),
          campaign == null ? null : campaign.value(),
          batch.selecting(),
          batch.isDone(),
          batch.found(),
          batch.stopped());
    }
  }

  private final StopMany stopping;

  CampaignStopsApi(StopMany stopping) {
    this.stopping = stopping;
  }

  /** Answers at once; the work goes on and can be followed at the Location. */
  @PostMapping("/api/campaigns/{key}/stops")
  ResponseEntity<Answer> stop(
      @PathVariable String key,
      @RequestBody Body body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
      Principal caller) {
    CampaignKey campaign =
        CampaignKey.tryParse(key).orElseThrow(() -> CampaignNotFoundException.forKey(key));
    String name = "api/" + (idempotencyKey == null ? UUID.randomUUID() : idempotencyKey);
    String words = body.reason() == null ? "" : body.reason();
    StopBatch batch =
        stopping.stop(
            new StopMany.Request(campaign, selection(body), words), caller.getName(), name);
    return ResponseEntity.accepted()
        .location(URI.create("/api/jobs/" + batch.id()))
        .body(Answer.of(batch));
  }

  private static @Nullable ContactSelection selection(Body body) {
    List<String> named = body.contacts();
    boolean all = Boolean.TRUE.equals(body.all());
    if (all == (named != null) || (named != null && named.isEmpty())) {
      throw StopBatchException.noSelection();
    }
    if (named == null) {
      return null;
    }
    if (named.size() > MOST_NAMED) {
      throw StopBatchException.tooMany(named.size(), MOST_NAMED);
    }
    List<ContactId> contacts = new ArrayList<>();
    List<EmailAddress> addresses = new ArrayList<>();
    for (String text : named) {
      Optional<ContactId> id = ContactNames.id(text.strip());
      id.ifPresentOrElse(contacts::add, () -> addresses.add(EmailAddress.parse(text)));
    }
    return new ContactSelection.Named(contacts, addresses);
  }
}
