package dev.sortie.base;

import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ApiErrorsTest {

  private static final UUID IMPORT = UUID.fromString("0197a000-0000-7000-8000-000000000001");

  private final Texts texts = new Texts();
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new TroubleApi(), new JobsApi(List.of(this::job), texts))
          .setControllerAdvice(new ApiErrors(texts))
          .build();

  @Test
  void saysWhatIsWrongInEnglish() throws Exception {
    mvc.perform(get("/api/address").param("text", "nobody"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:sortie:problem:shared.invalid-address"))
        .andExpect(jsonPath("$.title").value("This is not an e-mail address"))
        .andExpect(jsonPath("$.status").value(400))
        .andExpect(jsonPath("$.detail").value(matchesPattern("“nobody” can not receive mail.*")))
        .andExpect(jsonPath("$.instance").value("/api/address"));
  }

  @Test
  void saysItInTheLanguageOfTheCaller() throws Exception {
    mvc.perform(get("/api/address").param("text", "x").header("Accept-Language", "de, fr-CH;q=0.8"))
        .andExpect(header().string("Content-Language", "fr"))
        .andExpect(jsonPath("$.title").value("Ceci n’est pas une adresse e-mail"));
  }

  @Test
  void refusesABodyThatIsNoJson() throws Exception {
    mvc.perform(post("/api/body").contentType(MediaType.APPLICATION_JSON).content("{\"a\":"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("urn:sortie:problem:base.unreadable-body"));
  }

  @Test
  void namesTheContentTypesItTakes() throws Exception {
    mvc.perform(post("/api/body").contentType(MediaType.TEXT_PLAIN).content("a"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.detail").value(matchesPattern(".*application/json.*")));
  }

  @Test
  void namesTheMethodsItTakes() throws Exception {
    mvc.perform(get("/api/body"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", "POST"))
        .andExpect(jsonPath("$.title").value("This address does not take GET"));
  }

  @Test
  void namesWhatIsMissing() throws Exception {
    mvc.perform(get("/api/address"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(matchesPattern(".*“text”.*")));
  }

  @Test
  void keepsAMistakeOfOursToTheLog() throws Exception {
    mvc.perform(get("/api/bug"))
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.detail").value(matchesPattern(".*log under [0-9a-f]{8}\\..*")))
        .andExpect(content().string(org.hamcrest.Matchers.not(matchesPattern("(?s).*secret.*"))));
  }

  @Test
  void tellsHowFarWorkIs() throws Exception {
    mvc.perform(get("/api/jobs/" + IMPORT).header("Accept-Language", "fr"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RUNNING"))
        .andExpect(jsonPath("$.done").value(3))
        .andExpect(jsonPath("$.notes[0].line").value(2))
        .andExpect(jsonPath("$.notes[0].reason").value("Ceci n’est pas une adresse e-mail"));
  }

  @Test
  void doesNotKnowOtherWork() throws Exception {
    mvc.perform(get("/api/jobs/" + UUID.randomUUID()))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value("urn:sortie:problem:base.unknown-job"));
    mvc.perform(get("/api/jobs/seven"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("urn:sortie:problem:base.wrong-form"));
  }

  private Optional<Progress> job(UUID id) {
    var note = new Progress.Note(2, "email", "problem.shared.invalid-address.title", List.of());
    return Optional.of(IMPORT)
        .filter(id::equals)
        .map(
            known ->
                new Progress(known, "contact.import", Progress.State.RUNNING, 3, 9, List.of(note)));
  }

  @RestController
  static class TroubleApi {

    @GetMapping("/api/address")
    String address(@RequestParam("text") String text) {
      return EmailAddress.parse(text).value();
    }

    @PostMapping(path = "/api/body", consumes = MediaType.APPLICATION_JSON_VALUE)
    int body(@RequestBody Map<String, Object> body) {
      return body.size();
    }

    @GetMapping("/api/bug")
    String bug() {
      throw new IllegalStateException("secret");
    }
  }
}
