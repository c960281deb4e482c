package dev.sortie.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.MailFiles;
import dev.sortie.campaign.MailName;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.modelcheck.ModelCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts on a real database, published to the real engine. */
@SortieTest
class DraftsIT {

  private static final MailName NEWS = new MailName("news", "en");

  @Autowired private Drafts drafts;
  @Autowired private PublishDraft publishDraft;
  @Autowired private PublishCampaign publish;
  @Autowired private Campaigns campaigns;

  @Test
  void isWrittenFromOnePageAtATime() {
    Draft draft = drafts.ofNew("One at a time", null, "ada");
    UUID ada = UUID.randomUUID();
    UUID bob = UUID.randomUUID();
    assertThat(drafts.hold(draft.id(), ada, "ada")).isEqualTo(new Hold.Yours());

    assertThat(drafts.hold(draft.id(), bob, "bob")).isEqualTo(new Hold.Others("ada"));
    assertThat(drafts.save(draft.id(), bob, "<bob/>", "bob")).isEqualTo(new Hold.Others("ada"));
    assertThat(drafts.find(draft.id()).orElseThrow().bpmn()).isEqualTo(draft.bpmn());

    drafts.letGo(draft.id(), ada);
    assertThat(drafts.hold(draft.id(), bob, "bob")).isEqualTo(new Hold.Yours());
    assertThat(drafts.save(draft.id(), ada, "<ada/>", "ada")).isEqualTo(new Hold.Others("bob"));
  }

  @Test
  void givesACopyToWhoComesSecond() {
    Draft draft = ofLive("draft-copied");
    UUID ada = UUID.randomUUID();
    drafts.hold(draft.id(), ada, "ada");

    Draft copy = drafts.copy(draft.id(), "bob").orElseThrow();

    assertThat(copy.id()).isNotEqualTo(draft.id());
    assertThat(copy.bpmn()).isEqualTo(draft.bpmn());
    assertThat(copy.basedOn()).isEqualTo(1);
    assertThat(drafts.mails(copy.id())).isEqualTo(drafts.mails(draft.id()));
    assertThat(drafts.hold(copy.id(), UUID.randomUUID(), "bob")).isEqualTo(new Hold.Yours());
  }

  @Test
  void beginsANewCampaignWithItsThreeDoorsAndAKeyOfItsOwn() {
    Draft first = drafts.ofNew("Été & Co", null, "ada");
    Draft second = drafts.ofNew("Été & Co", null, "ada");

    assertThat(first.campaign()).isEqualTo(new CampaignKey("ete-co"));
    assertThat(second.campaign()).isEqualTo(new CampaignKey("ete-co-2"));
    var checked = ModelCheck.check(first.bpmn().getBytes(StandardCharsets.UTF_8));
    assertThat(checked.isSound()).isTrue();
    assertThat(checked.outline()).isNotNull();
    assertThat(checked.outline().key()).isEqualTo("ete-co");
    assertThat(checked.outline().name()).isEqualTo("Été & Co");
  }

  @Test
  void beginsANewCampaignLikeAnother() {
    live("draft-like");

    Draft draft = drafts.ofNew("Another sale", new CampaignKey("draft-like"), "ada");

    var outline = ModelCheck.check(draft.bpmn().getBytes(StandardCharsets.UTF_8)).outline();
    assertThat(outline).isNotNull();
    assertThat(outline.key()).isEqualTo("another-sale");
    assertThat(outline.name()).isEqualTo("Another sale");
    assertThat(outline.properties()).doesNotContainKey("sortie.name.fr");
    assertThat(draft.basedOn()).isNull();
    assertThat(drafts.mails(draft.id())).containsKey(NEWS);
  }

  @Test
  void saysWhatIsWrongWithAFileThatCanNotBeDrawn() {
    assertThatThrownBy(
            () ->
                drafts.ofFiles(
                    CampaignFiles.ofDiagram("no diagram".getBytes(StandardCharsets.UTF_8)), "ada"))
        .isInstanceOf(DraftFilesException.class);
  }

  @Test
  void isNotPublishedBeforeAPersonSaidThreeTimesYes() {
    Draft draft = changed(ofLive("draft-asked"));

    assertThat(publishDraft.publish(draft.id(), "ada", ""))
        .isInstanceOfSatisfying(
            DraftOutcome.NotAnswered.class,
            open -> assertThat(open.templates()).containsExactly("news"));

    drafts.answer(draft.id(), "news", Question.USEFUL, true, "ada");
    drafts.answer(draft.id(), "news", Question.BOND, true, "ada");
    drafts.answer(draft.id(), "news", Question.ANYWAY, false, "ada");
    assertThat(publishDraft.notAnswered(draft.id())).containsExactly("news");
    assertThat(campaigns.versions(draft.campaign())).hasSize(1);
  }

  @Test
  void becomesAVersionThatKeepsWhoSaidYes() {
    Draft draft = changed(ofLive("draft-published"));
    answerAll(draft);

    DraftOutcome outcome = publishDraft.publish(draft.id(), "bob", " A longer wait. ");

    assertThat(outcome).isInstanceOf(DraftOutcome.Published.class);
    CampaignVersion version = ((DraftOutcome.Published) outcome).version();
    assertThat(version.number()).isEqualTo(2);
    assertThat(version.publishedBy()).isEqualTo("bob");
    assertThat(version.note()).isEqualTo("A longer wait.");
    assertThat(campaigns.versions(version.key()).getFirst()).isEqualTo(version);
    assertThat(drafts.answers(version))
        .extracting(Answer::question, Answer::answeredBy)
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                tuple(Question.USEFUL, "ada"),
                tuple(Question.BOND, "ada"),
                tuple(Question.ANYWAY, "ada")));
    assertThat(drafts.find(draft.id())).isEmpty();
    assertThat(publishDraft.publish(draft.id(), "bob", "")).isEqualTo(new DraftOutcome.Gone());
  }

  @Test
  void asksAgainAboutAMailThatReadsOtherwise() {
    Draft draft = ofLive("draft-reworded");
    answerAll(draft);
    MailFiles known = drafts.mails(draft.id()).get(NEWS);

    drafts.saveMail(draft.id(), NEWS, known);
    assertThat(publishDraft.notAnswered(draft.id())).isEmpty();

    drafts.saveMail(draft.id(), NEWS, new MailFiles(known.mjml() + "\n", null));
    assertThat(publishDraft.notAnswered(draft.id())).containsExactly("news");
  }

  @Test
  void beginsWithTheAnswersOfTheVersionThatItIsBasedOn() {
    Draft first = changed(ofLive("draft-again"));
    answerAll(first);
    publishDraft.publish(first.id(), "ada", "");

    Draft second = drafts.ofLive(new CampaignKey("draft-again"), "ada");

    assertThat(second.basedOn()).isEqualTo(2);
    assertThat(publishDraft.notAnswered(second.id())).isEmpty();
  }

  @Test
  void isGoneWhenItIsThrownAway() {
    Draft draft = drafts.ofNew("Thrown away", null, "ada");

    drafts.discard(draft.id());
    drafts.discard(draft.id());

    assertThat(drafts.find(draft.id())).isEmpty();
    assertThat(drafts.hold(draft.id(), UUID.randomUUID(), "ada")).isEqualTo(new Hold.Gone());
  }

  private void answerAll(Draft draft) {
    for (Question question : Question.values()) {
      drafts.answer(draft.id(), "news", question, true, "ada");
    }
  }

  /** Another wait, as if somebody had drawn it. */
  private Draft changed(Draft draft) {
    UUID page = UUID.randomUUID();
    drafts.save(draft.id(), page, draft.bpmn().replace("P3D", "P5D"), "ada");
    drafts.letGo(draft.id(), page);
    return draft;
  }

  private Draft ofLive(String key) {
    live(key);
    return drafts.ofLive(new CampaignKey(key), "ada");
  }

  private void live(String key) {
    publish.deploy(CampaignFixture.campaign(key), "ada");
  }
}
