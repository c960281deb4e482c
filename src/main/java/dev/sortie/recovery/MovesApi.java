package dev.sortie.recovery;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignNotFoundException;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.Campaigns;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems let people go on at another step or in another version, and take it back. */
@RestController
final class MovesApi {

  private final Moves moves;
  private final MoveRequests requests;
  private final Campaigns campaigns;

  MovesApi(Moves moves, MoveRequests requests, Campaigns campaigns) {
    this.moves = moves;
    this.requests = requests;
    this.campaigns = campaigns;
  }

  /**
   * Answers at once; the work goes on and can be followed at the Location.
   *
   * @param dryRun only says what would happen
   */
  @PostMapping("/api/campaigns/{key}/moves")
  ResponseEntity<?> move(
      @PathVariable String key,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody MoveRequests.Body body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
      Principal caller) {
    CampaignKey campaign =
        CampaignKey.tryParse(key).orElseThrow(() -> CampaignNotFoundException.forKey(key));
    MoveRequest request = requests.of(campaign, body);
    if (dryRun) {
      return ResponseEntity.ok(moves.preview(request));
    }
    String name = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
    return accepted(moves.move(request, caller.getName(), name));
  }

  @GetMapping("/api/moves/{id}")
  MoveJson find(@PathVariable String id) {
    return answer(known(id));
  }

  /** Answers at once. Twice is once. */
  @PostMapping("/api/moves/{id}/undo")
  ResponseEntity<MoveJson> undo(@PathVariable String id, Principal caller) {
    Move move = known(id);
    if (move.undoOf() != null) {
      throw MoveRequestException.isUndo();
    }
    if (move.finishedAt() == null) {
      throw MoveRequestException.goesOn(move.open());
    }
    return accepted(moves.undo(move.id(), caller.getName()));
  }

  private Move known(String text) {
    return MoveId.tryParse(text)
        .flatMap(moves::find)
        .orElseThrow(() -> MoveRequestException.unknownMove(text));
  }

  private ResponseEntity<MoveJson> accepted(Move move) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/moves/" + move.id()))
        .body(answer(move));
  }

  private MoveJson answer(Move move) {
    Integer number =
        move.version() == null
            ? null
            : campaigns.version(move.version()).map(CampaignVersion::number).orElse(null);
    return MoveJson.of(move, number);
  }
}
