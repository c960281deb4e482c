package dev.sortie.contact;

import dev.sortie.shared.RequestException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the contacts of one request: all of them, or every reason why not. */
final class ContactEntries {

  /** More come in several requests, or as a file. */
  static final int MOST = 5_000;

  private ContactEntries() {}

  /**
   * One object or an array of them.
   *
   * @param now when a consent was given that says no time
   * @throws InvalidEntriesException if any of them is wrong
   */
  static List<ContactDraft> read(JsonNode body, Instant now) {
    if (!body.isArray()) {
      return drafts(List.of(body), "", now);
    }
    if (body.isEmpty() || body.size() > MOST) {
      throw InvalidEntriesException.count(body.size(), MOST);
    }
    List<JsonNode> entries = new ArrayList<>();
    body.forEach(entries::add);
    return drafts(entries, "/", now);
  }

  private static List<ContactDraft> drafts(List<JsonNode> entries, String slash, Instant now) {
    List<ContactDraft> drafts = new ArrayList<>();
    List<EntryProblem> problems = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String pointer = slash.isEmpty() ? "" : slash + i;
      EntryReader reader = new EntryReader(pointer, problems, now);
      int before = problems.size();
      try {
        ContactDraft draft = reader.draft(entries.get(i));
        if (problems.size() == before) {
          drafts.add(draft);
        }
      } catch (RequestException wrong) {
        problems.add(new EntryProblem(pointer, wrong.key(), wrong.arguments()));
      }
    }
    if (!problems.isEmpty()) {
      throw InvalidEntriesException.of(problems);
    }
    return drafts;
  }
}
