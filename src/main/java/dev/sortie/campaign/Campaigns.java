package dev.sortie.campaign;

import dev.sortie.modelcheck.ModelCheck;
import dev.sortie.modelcheck.Outline;
import dev.sortie.template.MailSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The campaigns that were published. All reads but the first are answered from memory; a version
 * that another node published is seen a few seconds later.
 */
@Service
public class Campaigns {

  private static final Duration KEPT = Duration.ofSeconds(5);

  /**
   * @param change how often something was written here before it was read
   */
  private record Snapshot(Map<CampaignKey, Campaign> campaigns, Instant readAt, long change) {}

  private final CampaignRepository repository;
  private final InstantSource time;
  private final Map<CampaignVersionId, CampaignVersion> versions = new ConcurrentHashMap<>();
  private final Map<CampaignVersionId, SortedMap<MailName, MailFiles>> mails =
      new ConcurrentHashMap<>();
  private final Map<CampaignVersionId, Outline> outlines = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable Snapshot snapshot;

  Campaigns(CampaignRepository repository, InstantSource time) {
    this.repository = repository;
    this.time = time;
  }

  /** Every campaign, ordered by key. */
  public List<Campaign> all() {
    return List.copyOf(live().values());
  }

  public Optional<Campaign> find(CampaignKey key) {
    return Optional.ofNullable(live().get(key));
  }

  /**
   * The campaign of this key.
   *
   * @throws CampaignNotFoundException if there is none
   */
  public Campaign require(CampaignKey key) {
    return find(key).orElseThrow(() -> CampaignNotFoundException.forKey(key));
  }

  /** The subscription groups of all campaigns, ordered by key. */
  public List<Topic> topics() {
    Map<String, Topic> topics = new TreeMap<>();
    for (Campaign campaign : live().values()) {
      Topic topic = campaign.rules().topic();
      if (topic != null) {
        topics.putIfAbsent(topic.key(), topic);
      }
    }
    return List.copyOf(topics.values());
  }

  /** A version, live or past. */
  public Optional<CampaignVersion> version(CampaignVersionId id) {
    CampaignVersion known = versions.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<CampaignVersion> read = repository.version(id);
    read.ifPresent(version -> versions.put(id, version));
    return read;
  }

  /** All versions of a campaign, newest first; empty for an unknown one. */
  public List<CampaignVersion> versions(CampaignKey key) {
    return repository.versions(key);
  }

  /**
   * The diagram of a version, byte for byte as it was handed in.
   *
   * @throws IllegalArgumentException if there is no such version
   */
  public byte[] bpmn(CampaignVersionId id) {
    return repository
        .bpmn(id)
        .orElseThrow(() -> new IllegalArgumentException("Expected a version, but none is " + id));
  }

  /** The diagram of a version as text, for drawing. */
  public String bpmnText(CampaignVersionId id) {
    return BpmnText.of(bpmn(id));
  }

  /** What the diagram of a version holds, in the words of a campaign. */
  public Outline outline(CampaignVersionId id) {
    return outlines.computeIfAbsent(id, this::readOutline);
  }

  /** Whether a step of a version stands in the room with the doors, so that leaving ends it. */
  public boolean isInside(CampaignVersionId id, String elementId) {
    return outline(id).isInside(elementId);
  }

  private Outline readOutline(CampaignVersionId id) {
    return Objects.requireNonNull(ModelCheck.check(bpmn(id)).outline());
  }

  /** The mails of a version by name; empty for an unknown one. */
  public SortedMap<MailName, MailFiles> mails(CampaignVersionId id) {
    return mails.computeIfAbsent(id, repository::mails);
  }

  /**
   * The mail that a send step calls by this name, in the reader's language or else in English.
   *
   * @return empty where the version has no such mail
   */
  public Optional<MailSource> mail(CampaignVersionId id, String template, Locale language) {
    SortedMap<MailName, MailFiles> all = mails(id);
    MailName wanted = new MailName(template, language.getLanguage());
    MailName name = all.containsKey(wanted) ? wanted : MailName.english(template);
    return Optional.ofNullable(all.get(name)).map(files -> files.source(name));
  }

  /**
   * Makes the next read see what any node has published: for who throws away what no campaign asks
   * for.
   */
  public void lookAgain() {
    forget();
  }

  /** Makes the next read see what was just written, also where another one is under way. */
  void forget() {
    changes.incrementAndGet();
  }

  private Map<CampaignKey, Campaign> live() {
    Snapshot known = snapshot;
    Instant now = time.instant();
    long change = changes.get();
    if (known == null || known.change() != change || known.readAt().plus(KEPT).isBefore(now)) {
      known = new Snapshot(read(), now, change);
      snapshot = known;
    }
    return known.campaigns();
  }

  private Map<CampaignKey, Campaign> read() {
    return repository.live().stream()
        .collect(
            Collectors.toMap(
                Campaign::key, Function.identity(), (first, second) -> second, LinkedHashMap::new));
  }
}
