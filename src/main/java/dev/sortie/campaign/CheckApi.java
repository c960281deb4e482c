package dev.sortie.campaign;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check before publishing, for programs and engineers. */
@RestController
@RequestMapping("/api/campaigns/check")
class CheckApi {

  private final LiveCheck check;
  private final FindingTexts texts;
  private final MailCap cap;

  CheckApi(LiveCheck check, FindingTexts texts, MailCap cap) {
    this.check = check;
    this.texts = texts;
    this.cap = cap;
  }

  /** Takes what publishing takes, from the body or a form, and keeps nothing of it. */
  @PostMapping
  CheckAnswer check(HttpServletRequest request, Locale locale)
      throws IOException, ServletException {
    CheckedCampaign checked = check.check(RequestFiles.of(request));
    return CheckAnswer.of(checked, texts.answers(checked.findings(), locale), cap);
  }
}
