package dev.sortie.campaign;

import dev.sortie.base.Texts;
import dev.sortie.modelcheck.Finding;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns for programs and engineers. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignsApi {

  private final Campaigns campaigns;
  private final PublishCampaign publish;
  private final FindingTexts findingTexts;
  private final Texts texts;

  CampaignsApi(
      Campaigns campaigns, PublishCampaign publish, FindingTexts findingTexts, Texts texts) {
    this.campaigns = campaigns;
    this.publish = publish;
    this.findingTexts = findingTexts;
    this.texts = texts;
  }

  @GetMapping
  List<CampaignAnswer> all() {
    return campaigns.all().stream().map(CampaignAnswer::of).toList();
  }

  /** The diagram of the live version, or of the one asked for, byte for byte. */
  @GetMapping("/{key}.bpmn")
  ResponseEntity<byte[]> bpmn(
      @PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
    CampaignVersion wanted = version == null ? live(key) : numbered(live(key).key(), version);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .eTag(wanted.id().toString())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(wanted.key() + ".bpmn").build().toString())
        .body(campaigns.bpmn(wanted.id()));
  }

  /**
   * Publishes a diagram, or a zip archive of a campaign's folder, from the body or a form.
   *
   * @param note what is new in it, for the list of versions
   */
  @PostMapping
  ResponseEntity<?> publish(
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      Principal caller,
      Locale locale)
      throws IOException, ServletException {
    if (note.strip().length() > CampaignVersion.LONGEST_NOTE) {
      throw CampaignFilesException.longNote(CampaignVersion.LONGEST_NOTE);
    }
    CampaignFiles files = RequestFiles.of(request);
    return switch (publish.deploy(files, caller.getName(), note)) {
      case PublishOutcome.Published(CampaignVersion version, List<Finding> findings) ->
          ResponseEntity.created(URI.create("/api/campaigns/" + version.key() + ".bpmn"))
              .body(answer("published", version, findings, locale));
      case PublishOutcome.Unchanged(CampaignVersion version, List<Finding> findings) ->
          ResponseEntity.ok(answer("unchanged", version, findings, locale));
      case PublishOutcome.Refused(List<Finding> findings) ->
          ResponseEntity.unprocessableContent()
              .contentType(MediaType.APPLICATION_PROBLEM_JSON)
              .body(problem(findings, locale));
    };
  }

  private CampaignVersion live(String key) {
    return CampaignKey.tryParse(key)
        .flatMap(campaigns::find)
        .map(Campaign::live)
        .orElseThrow(() -> CampaignNotFoundException.forKey(key));
  }

  private CampaignVersion numbered(CampaignKey key, int number) {
    return campaigns.versions(key).stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> CampaignNotFoundException.forVersion(key, number));
  }

  private PublishAnswer answer(
      String status, CampaignVersion version, List<Finding> findings, Locale locale) {
    Campaign campaign = campaigns.require(version.key());
    return new PublishAnswer(
        status, CampaignAnswer.of(campaign), findingTexts.answers(findings, locale));
  }

  private ProblemDetail problem(List<Finding> findings, Locale locale) {
    long errors = findings.stream().filter(Finding::isError).count();
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    problem.setTitle(texts.get("problem.campaign.refused.title", locale));
    problem.setDetail(texts.get("problem.campaign.refused.detail", locale, errors));
    problem.setProperty("findings", findingTexts.answers(findings, locale));
    return problem;
  }
}
