package dev.sortie.designer;

import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.campaign.PublishOutcome;
import dev.sortie.modelcheck.ModelCheck;
import dev.sortie.modelcheck.Outline;
import dev.sortie.shared.Deeds;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Makes a draft the live version of its campaign, once a person stands behind each of its mails.
 */
@Service
public class PublishDraft {

  private final PublishCampaign publish;
  private final DraftRows rows;
  private final Deeds deeds;

  PublishDraft(PublishCampaign publish, DraftRows rows, Deeds deeds) {
    this.publish = publish;
    this.rows = rows;
    this.deeds = deeds;
  }

  /**
   * The mails of a draft that lack a yes to one of the three questions, in the order of its steps;
   * none for a diagram that can not be read, which is refused for that.
   */
  public Set<String> notAnswered(DraftId id) {
    return rows.drafts().find(id).map(this::notAnswered).orElseGet(Set::of);
  }

  /**
   * Publishes the draft as it was last kept, and takes it away.
   *
   * @param by who does it, for the list of versions
   * @param note what they say about it; may be empty
   * @throws dev.sortie.engine.EngineAwayException if the engine does not answer; nothing changed
   */
  public DraftOutcome publish(DraftId id, String by, String note) {
    Optional<Draft> found = rows.drafts().find(id);
    if (found.isEmpty()) {
      return new DraftOutcome.Gone();
    }
    Draft draft = found.get();
    Set<String> open = notAnswered(draft);
    if (!open.isEmpty()) {
      return new DraftOutcome.NotAnswered(open);
    }
    CampaignFiles files = new CampaignFiles(draft.file(), rows.mails().of(id));
    return switch (publish.deploy(files, by, note)) {
      case PublishOutcome.Refused(var findings) -> new DraftOutcome.Refused(findings);
      case PublishOutcome.Published(var version, var findings) -> {
        close(id, version);
        yield new DraftOutcome.Published(version, findings);
      }
      case PublishOutcome.Unchanged(var version, var findings) -> {
        close(id, version);
        yield new DraftOutcome.Unchanged(version);
      }
    };
  }

  private void close(DraftId id, CampaignVersion version) {
    deeds.together(
        () -> {
          rows.answers().keep(id, version);
          return rows.drafts().delete(id);
        });
  }

  private Set<String> notAnswered(Draft draft) {
    Outline outline = ModelCheck.check(draft.file()).outline();
    if (outline == null) {
      return Set.of();
    }
    List<Answer> answers = rows.answers().of(draft.id());
    Set<String> open = new LinkedHashSet<>(outline.templates());
    open.removeIf(template -> hasThreeYes(template, answers));
    return open;
  }

  private static boolean hasThreeYes(String template, List<Answer> answers) {
    return Arrays.stream(Question.values())
        .allMatch(
            question ->
                answers.stream()
                    .anyMatch(
                        answer ->
                            answer.yes()
                                && answer.question() == question
                                && answer.template().equals(template)));
  }
}
