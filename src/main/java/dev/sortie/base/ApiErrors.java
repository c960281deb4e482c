package dev.sortie.base;

import dev.sortie.shared.RequestException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers every failed call of a program with {@code application/problem+json} (RFC 9457), its
 * sentences in the language of {@code Accept-Language}.
 *
 * <p>Not bound to a kind of controller: calls that reach none, or that are refused at the door, end
 * here too. Pages for people are left to others.
 */
@RestControllerAdvice
final class ApiErrors {

  private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

  private final Texts texts;

  ApiErrors(Texts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RequestException refused, HttpServletRequest request) {
    if (!isFromProgram(request)) {
      throw refused;
    }
    return answer(Problem.of(refused), HttpHeaders.EMPTY, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> failed(Exception mistake, HttpServletRequest request)
      throws Exception {
    if (!isFromProgram(request) || isCallerGone(mistake)) {
      throw mistake;
    }
    var headers = mistake instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY;
    return answer(
        WebMistakes.problem(mistake).orElseGet(() -> unexpected(mistake, request)),
        headers,
        request);
  }

  private static Problem unexpected(Exception mistake, HttpServletRequest request) {
    String id = MistakeId.next();
    log.error("Mistake {} at {} {}", id, request.getMethod(), request.getRequestURI(), mistake);
    return Problem.of(500, "base.unexpected", id);
  }

  private ResponseEntity<ProblemDetail> answer(
      Problem problem, HttpHeaders headers, HttpServletRequest request) {
    Locale language = Languages.fromHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    Object[] arguments = problem.arguments().toArray();
    String key = "problem." + problem.key();
    var body = ProblemDetail.forStatus(problem.status());
    body.setType(URI.create("urn:sortie:problem:" + problem.key()));
    body.setTitle(texts.get(key + ".title", language, arguments));
    body.setDetail(texts.get(key + ".detail", language, arguments));
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private static boolean isFromProgram(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return Stream.of("/api", "/actuator")
        .anyMatch(door -> path.equals(door) || path.startsWith(door + "/"));
  }

  /** Nobody is there to read an answer. */
  private static boolean isCallerGone(Exception mistake) {
    return mistake instanceof IOException;
  }
}
