package dev.sortie.base;

import dev.sortie.shared.RequestException;
import java.util.List;
import org.springframework.http.HttpStatusCode;

/**
 * Why a call was not done: a status for programs and the key of two sentences for people.
 *
 * @param key the part of the bundle keys between {@code problem.} and {@code .title}
 */
record Problem(HttpStatusCode status, String key, List<Object> arguments) {

  static Problem of(int status, String key, Object... arguments) {
    return new Problem(HttpStatusCode.valueOf(status), key, List.of(arguments));
  }

  static Problem of(RequestException refused) {
    return new Problem(
        HttpStatusCode.valueOf(refused.kind().status()), refused.key(), refused.arguments());
  }
}
