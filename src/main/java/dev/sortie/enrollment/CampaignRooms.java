package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who is inside which campaign at this moment, and could be taken out: not those who leave. */
@Service
public final class CampaignRooms {

  /** Two campaigns that the same contacts are inside of; the first key sorts before the second. */
  public record Shared(CampaignKey first, CampaignKey second, long contacts) {}

  private final CampaignRoomRepository repository;

  CampaignRooms(CampaignRoomRepository repository) {
    this.repository = repository;
  }

  /** How many are inside a campaign. */
  public long count(CampaignKey campaign) {
    return repository.count(campaign);
  }

  /** How many of these contacts are inside, by campaign; no entry for none. */
  public Map<CampaignKey, Long> count(Collection<ContactId> contacts) {
    return repository.count(contacts);
  }

  /** Those among these contacts who are inside a campaign. */
  public List<ContactId> inside(CampaignKey campaign, Collection<ContactId> contacts) {
    return repository.inside(campaign, contacts);
  }

  /**
   * Who is inside a campaign, in a fixed order.
   *
   * @param after only those behind this one; null = from the first
   */
  public List<ContactId> page(CampaignKey campaign, @Nullable ContactId after, int limit) {
    return repository.page(campaign, after, limit);
  }

  /** Each two campaigns that have contacts in common now. */
  public List<Shared> shared() {
    return repository.shared();
  }
}
