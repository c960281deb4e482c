package dev.sortie.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sortie.modelcheck.Outline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, for programs.
 *
 * @param campaign its key; null where the diagram can not be read
 * @param sound whether it could be published
 * @param findings errors first
 * @param pressure null where the diagram can not be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckAnswer(
    @Nullable String campaign,
    boolean sound,
    List<FindingAnswer> findings,
    @Nullable PressureAnswer pressure) {

  static CheckAnswer of(CheckedCampaign checked, List<FindingAnswer> findings, MailCap cap) {
    Outline outline = checked.outline();
    return outline == null
        ? new CheckAnswer(null, checked.isSound(), findings, null)
        : new CheckAnswer(
            outline.key(),
            checked.isSound(),
            findings,
            PressureAnswer.of(outline.pressure(), checked.together(), cap));
  }
}
