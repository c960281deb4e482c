package dev.sortie.feedback;

import org.springframework.http.HttpStatus;

/** A public page and the status that goes with it. */
record Answer(HttpStatus status, String html) {

  static Answer ok(String html) {
    return new Answer(HttpStatus.OK, html);
  }
}
