package dev.sortie.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sortie.modelcheck.Pressure;
import org.jspecify.annotations.Nullable;

/**
 * How many marketing mails one contact gets in any seven days, in the answers of the API.
 *
 * @param least by the calmest way through the campaign
 * @param most by the fullest
 * @param orMore whether it may be more than {@code most}, since counting stopped there
 * @param mostTogether by this and all other campaigns
 * @param orMoreTogether the same of that
 * @param cap how many the guard lets pass; null where there is no cap
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PressureAnswer(
    int least,
    int most,
    boolean orMore,
    int mostTogether,
    boolean orMoreTogether,
    @Nullable Integer cap) {

  static PressureAnswer of(Pressure own, Pressure together, MailCap cap) {
    return new PressureAnswer(
        own.least(),
        own.most(),
        own.orMore(),
        together.most(),
        together.orMore(),
        cap.isSet() ? cap.inSevenDays() : null);
  }
}
