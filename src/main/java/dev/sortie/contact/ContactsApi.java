package dev.sortie.contact;

import dev.sortie.base.Texts;
import dev.sortie.shared.EmailAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Contacts for programs. */
@RestController
@RequestMapping("/api/contacts")
final class ContactsApi {

  private static final int SHOWN_PROBLEMS = 100;

  private final Contacts contacts;
  private final ContactExport export;
  private final InstantSource time;
  private final Texts texts;

  ContactsApi(Contacts contacts, ContactExport export, InstantSource time, Texts texts) {
    this.contacts = contacts;
    this.export = export;
    this.time = time;
    this.texts = texts;
  }

  /** Takes one contact or an array of them; answers in the same form. */
  @PostMapping
  Object upsert(@RequestBody JsonNode body) {
    List<ContactDraft> drafts = ContactEntries.read(body, time.instant());
    List<ContactJson> kept = contacts.upsertAll(drafts).stream().map(ContactJson::of).toList();
    return body.isArray() ? kept : kept.getFirst();
  }

  @GetMapping("/{contact}")
  ContactJson get(@PathVariable String contact) {
    return ContactJson.of(named(contact));
  }

  @GetMapping("/{contact}/export")
  Map<String, Object> export(@PathVariable String contact) {
    return export.of(named(contact));
  }

  /** Gives a tag; what it sets off has happened when the answer comes. */
  @PutMapping("/{contact}/tags/{tag}")
  ContactJson tag(@PathVariable String contact, @PathVariable String tag) {
    ContactId id = named(contact).id();
    contacts.tag(id, tag);
    return ContactJson.of(contacts.get(id));
  }

  /** Takes a tag away, likewise. */
  @DeleteMapping("/{contact}/tags/{tag}")
  ContactJson untag(@PathVariable String contact, @PathVariable String tag) {
    ContactId id = named(contact).id();
    contacts.untag(id, tag);
    return ContactJson.of(contacts.get(id));
  }

  /** By id or by address. */
  private Contact named(String text) {
    Optional<EmailAddress> address = EmailAddress.tryParse(text);
    if (address.isPresent()) {
      return contacts
          .find(address.get())
          .orElseThrow(() -> ContactNotFoundException.forAddress(address.get()));
    }
    try {
      return contacts.get(new ContactId(UUID.fromString(text)));
    } catch (IllegalArgumentException neither) {
      throw ContactNotFoundException.forText(text);
    }
  }

  /** Says for each wrong place what is wrong there. */
  @ExceptionHandler
  ProblemDetail entries(InvalidEntriesException refused, Locale language) {
    ProblemDetail problem = ProblemDetail.forStatus(refused.kind().status());
    Object[] arguments = refused.arguments().toArray();
    problem.setType(URI.create("urn:sortie:problem:" + refused.key()));
    problem.setTitle(texts.get("problem." + refused.key() + ".title", language, arguments));
    problem.setDetail(texts.get("problem." + refused.key() + ".detail", language, arguments));
    problem.setProperty(
        "errors",
        refused.problems().stream().limit(SHOWN_PROBLEMS).map(it -> error(it, language)).toList());
    return problem;
  }

  private Map<String, String> error(EntryProblem problem, Locale language) {
    Object[] arguments = problem.arguments().toArray();
    return Map.of(
        "pointer",
        problem.pointer(),
        "detail",
        texts.get("problem." + problem.key() + ".detail", language, arguments));
  }
}
