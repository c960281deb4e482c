package dev.sortie.base;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the framework says about a wrong call, in our words. */
final class WebMistakes {

  private WebMistakes() {}

  /** Empty where the mistake is not the caller's. */
  static Optional<Problem> problem(Exception mistake) {
    return Optional.ofNullable(
        switch (mistake) {
          case HttpMessageNotReadableException body -> Problem.of(400, "base.unreadable-body");
          case HttpMediaTypeNotSupportedException type ->
              Problem.of(415, "base.media-type", list(type.getSupportedMediaTypes()));
          case HttpMediaTypeNotAcceptableException type ->
              Problem.of(406, "base.not-acceptable", list(type.getSupportedMediaTypes()));
          case HttpRequestMethodNotSupportedException method ->
              Problem.of(405, "base.method", method.getMethod());
          case MissingServletRequestParameterException missing ->
              Problem.of(400, "base.missing", missing.getParameterName());
          case MissingServletRequestPartException missing ->
              Problem.of(400, "base.missing", missing.getRequestPartName());
          case MissingRequestHeaderException missing ->
              Problem.of(400, "base.missing", missing.getHeaderName());
          case MethodArgumentTypeMismatchException form ->
              Problem.of(400, "base.wrong-form", form.getName());
          case TypeMismatchException form ->
              Problem.of(400, "base.wrong-form", Objects.toString(form.getPropertyName(), "?"));
          case MaxUploadSizeExceededException size -> Problem.of(413, "base.too-large");
          case MultipartException parts -> Problem.of(400, "base.unreadable-body");
          case NoResourceFoundException nothing -> Problem.of(404, "base.no-such-address");
          case NoHandlerFoundException nothing -> Problem.of(404, "base.no-such-address");
          case DataAccessResourceFailureException away -> Problem.of(503, "base.database-away");
          case CannotCreateTransactionException away -> Problem.of(503, "base.database-away");
          case ErrorResponse other when other.getStatusCode().is4xxClientError() ->
              Problem.of(other.getStatusCode().value(), "base.wrong-call");
          default -> null;
        });
  }

  private static String list(List<MediaType> types) {
    return types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
  }
}
