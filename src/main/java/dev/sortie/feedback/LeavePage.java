package dev.sortie.feedback;

import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the link <em>unsubscribe</em> of every mail leads. Looking changes nothing, since mail
 * scanners follow links; the POST of the page's button or of a mail program (RFC 8058) does it.
 */
@RestController
class LeavePage {

  private static final String ONE_CLICK = "One-Click";

  private final Doorkeeper doorkeeper;
  private final Contacts contacts;
  private final Leaving leaving;
  private final ComingBack comingBack;
  private final LeaveHtml html;

  LeavePage(
      Doorkeeper doorkeeper,
      Contacts contacts,
      Leaving leaving,
      ComingBack comingBack,
      LeaveHtml html) {
    this.doorkeeper = doorkeeper;
    this.contacts = contacts;
    this.leaving = leaving;
    this.comingBack = comingBack;
    this.html = html;
  }

  @GetMapping("/u/{token}")
  ResponseEntity<String> ask(@PathVariable String token, HttpServletRequest request) {
    return doorkeeper.answer(
        token,
        request,
        visitor ->
            Answer.ok(
                visitor.contact().isSuppressed()
                    ? html.gone(visitor, Ways.fromLeavePage(token), mayComeBack(visitor))
                    : html.question(visitor, Ways.fromLeavePage(token))));
  }

  @PostMapping("/u/{token}")
  ResponseEntity<String> leave(
      @PathVariable String token,
      @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick,
      HttpServletRequest request) {
    return doorkeeper.answer(
        token,
        request,
        visitor -> {
          leaving.leave(visitor.link(), ONE_CLICK.equals(oneClick) ? "one-click" : "page");
          boolean mayComeBack = mayComeBack(visitor);
          return Answer.ok(html.done(visitor, Ways.fromLeavePage(token), mayComeBack));
        });
  }

  private boolean mayComeBack(Visitor visitor) {
    return contacts
        .find(visitor.contact().id())
        .filter((Contact now) -> comingBack.isOffered(now))
        .isPresent();
  }
}
