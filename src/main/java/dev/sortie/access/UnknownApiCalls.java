package dev.sortie.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what no controller does. Without it the pages for people would take the call. */
@RestController
class UnknownApiCalls {

  @RequestMapping("/api/**")
  void unknown(HttpServletRequest request) {
    throw AccessRefusedException.noSuchAddress(request.getMethod(), request.getRequestURI());
  }
}
