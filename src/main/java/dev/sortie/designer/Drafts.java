package dev.sortie.designer;

import dev.sortie.campaign.BpmnEncoding;
import dev.sortie.campaign.BpmnText;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.MailFiles;
import dev.sortie.campaign.MailName;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What people draw before it is published. A draft is written from one page at a time: whoever
 * comes second sees whose it is, and may take a copy.
 */
@Service
public class Drafts {

  /**
   * A page that does not show itself for so long has lost its draft. Browsers let pages in the
   * background do something once a minute.
   */
  static final Duration HELD = Duration.ofSeconds(90);

  private final Campaigns campaigns;
  private final DraftRepository drafts;
  private final DraftMails mails;
  private final AnswerRepository answers;
  private final Deeds deeds;
  private final Ids ids;
  private final InstantSource time;

  Drafts(Campaigns campaigns, DraftRows rows, Deeds deeds, Ids ids, InstantSource time) {
    this.campaigns = campaigns;
    this.drafts = rows.drafts();
    this.mails = rows.mails();
    this.answers = rows.answers();
    this.deeds = deeds;
    this.ids = ids;
    this.time = time;
  }

  /** All of them, the one that was changed last first. */
  public List<DraftSummary> all() {
    return drafts.all(time.instant());
  }

  public Optional<Draft> find(DraftId id) {
    return drafts.find(id);
  }

  /** Begins a draft as the live version of a campaign, with its mails. */
  public Draft ofLive(CampaignKey key, String by) {
    Campaign campaign = campaigns.require(key);
    CampaignVersion live = campaign.live();
    return deeds.together(
        () -> {
          Draft draft = begin(key, campaign.name().english(), live.number(), bpmn(live), by);
          mails.put(draft.id(), campaigns.mails(live.id()));
          answers.copyFrom(live, draft.id());
          return draft;
        });
  }

  /**
   * Begins a campaign that is not there yet as another one, under a name of its own.
   *
   * @param like the campaign to begin with, or null for one with nothing but its doors
   */
  public Draft ofNew(String name, @Nullable CampaignKey like, String by) {
    CampaignKey key = NewKeys.of(name, this::isUsed);
    return deeds.together(
        () -> {
          if (like == null) {
            return begin(key, name, null, BpmnText.bytes(Blank.named(key, name)), by);
          }
          CampaignVersion live = campaigns.require(like).live();
          String diagram = Blank.renamed(campaigns.bpmnText(live.id()), like, key, name);
          Draft draft = begin(key, name, null, BpmnText.bytes(diagram), by);
          mails.put(draft.id(), campaigns.mails(live.id()));
          return draft;
        });
  }

  /**
   * Begins a campaign that is not there yet.
   *
   * @param intent what somebody wants of it; null for one with nothing but its doors
   * @param called what the room, its doors and ends are called in the language of who begins, by
   *     their ids; those that are missing have English names
   */
  public Draft ofIntent(
      String name, @Nullable Intent intent, Map<String, String> called, String by) {
    CampaignKey key = NewKeys.of(name, this::isUsed);
    String drawn = intent == null ? Blank.named(key, name) : Intended.named(key, name, intent);
    byte[] file = BpmnText.bytes(Blank.called(drawn, called));
    return deeds.together(() -> begin(key, name, null, file, by));
  }

  /**
   * Begins a draft as files that somebody brought: of the campaign that they name, new or known. A
   * diagram whose id can be no key is one of a new campaign; the bytes stay as they are.
   *
   * @throws DraftFilesException if the files are no diagram that can be drawn in
   */
  public Draft ofFiles(CampaignFiles files, String by) {
    BroughtDiagram brought = BroughtDiagram.of(files);
    Optional<Campaign> known = brought.key().flatMap(campaigns::find);
    CampaignKey key = brought.key().orElseGet(() -> NewKeys.of(brought.name(), this::isUsed));
    Integer basedOn = known.map(campaign -> campaign.live().number()).orElse(null);
    return deeds.together(
        () -> {
          Draft draft = begin(key, brought.name(), basedOn, files.bpmn(), by);
          Map<MailName, MailFiles> its =
              files.mails().isEmpty()
                  ? known
                      .map(campaign -> campaigns.mails(campaign.live().id()))
                      .orElse(files.mails())
                  : files.mails();
          mails.put(draft.id(), its);
          return draft;
        });
  }

  /** A second draft with the same content, for somebody who may not write the first. */
  public Optional<Draft> copy(DraftId id, String by) {
    return deeds.together(
        () ->
            drafts
                .find(id)
                .map(
                    first -> {
                      Draft copy =
                          begin(first.campaign(), first.name(), first.basedOn(), first.file(), by);
                      mails.put(copy.id(), mails.of(id));
                      answers.copyFrom(id, copy.id());
                      return copy;
                    }));
  }

  /** Asks to write from this page, or to go on with it. */
  public Hold hold(DraftId id, UUID page, String by) {
    Instant now = time.instant();
    if (drafts.hold(id, page, by, now, now.plus(HELD))) {
      return new Hold.Yours();
    }
    Optional<String> holder = drafts.holder(id);
    return holder.isPresent() ? new Hold.Others(holder.get()) : new Hold.Gone();
  }

  /** Leaves it to others; nothing if the page does not hold it. */
  public void letGo(DraftId id, UUID page) {
    drafts.letGo(id, page);
  }

  /**
   * Keeps the diagram, right or wrong.
   *
   * @return who holds the draft after it; {@link Hold.Yours} if it was kept, else nothing changed
   */
  public Hold save(DraftId id, UUID page, String bpmn, String by) {
    Hold hold = hold(id, page, by);
    if (hold instanceof Hold.Yours) {
      String name = BroughtDiagram.nameIn(bpmn).orElse("");
      Optional<String> known = drafts.find(id).map(Draft::name);
      String kept = name.isBlank() ? known.orElse("") : name;
      if (!drafts.save(id, page, kept, bpmn, by, time.instant())) {
        return hold(id, page, by);
      }
    }
    return hold;
  }

  public SortedMap<MailName, MailFiles> mails(DraftId id) {
    return mails.of(id);
  }

  /**
   * Writes one mail; answers about it that were given before are void if it reads otherwise now.
   */
  public void saveMail(DraftId id, MailName name, MailFiles files) {
    deeds.together(
        () -> {
          if (mails.put(id, name, files)) {
            answers.forget(id, name.template());
          }
          return true;
        });
  }

  public List<Answer> answers(DraftId id) {
    return answers.of(id);
  }

  /** What was answered before a version was published; empty for one that came as a file. */
  public List<Answer> answers(CampaignVersion version) {
    return answers.of(version);
  }

  /** Notes what somebody answers; the last answer to a question counts. */
  public void answer(DraftId id, String template, Question question, boolean yes, String by) {
    answers.put(id, new Answer(template, question, yes, by, time.instant()));
  }

  /** Throws it away. */
  public void discard(DraftId id) {
    deeds.together(
        () -> {
          drafts
              .find(id)
              .filter(draft -> drafts.delete(id))
              .ifPresent(
                  draft ->
                      deeds.tell(
                          Deed.of("designer.draft-discarded", "campaign", draft.campaign())
                              .was("name", draft.name())));
          return true;
        });
  }

  private Draft begin(
      CampaignKey key, String name, @Nullable Integer basedOn, byte[] bpmn, String by) {
    BpmnEncoding encoding = BpmnEncoding.of(bpmn);
    Draft draft =
        new Draft(
            new DraftId(ids.next()),
            key,
            name,
            basedOn,
            encoding.text(bpmn),
            encoding,
            by,
            time.instant());
    drafts.add(draft);
    deeds.tell(Deed.of("designer.draft-begun", "campaign", key).now("version", basedOn));
    return draft;
  }

  private byte[] bpmn(CampaignVersion version) {
    return campaigns.bpmn(version.id());
  }

  private boolean isUsed(CampaignKey key) {
    return campaigns.find(key).isPresent() || drafts.isUsed(key);
  }
}
