package dev.sortie.enrollment;

import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Service;

/**
 * Answers the questions that diagrams ask about a contact, in the engine's expression language.
 *
 * <p>An expression sees {@code contact} (email, firstName, lastName, language and every attribute,
 * all texts), {@code tags} and {@code activity}, the names of what the contact ever did.
 */
@Service
public final class Conditions {

  private final Contacts contacts;
  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

  /** Grows with the diagrams, of which there are few. */
  private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

  Conditions(Contacts contacts) {
    this.contacts = contacts;
  }

  /**
   * Whether the condition holds for this contact. One that compares with what we do not know about
   * them does not hold, nor does any for somebody whom we do not know any more.
   *
   * @throws BadConditionException if it can not be read, or its answer is not yes or no
   */
  public boolean holds(String condition, ContactId id) {
    ParsedExpression expression = parsed.computeIfAbsent(condition, this::parse);
    Optional<Contact> contact = contacts.find(id);
    return contact.isPresent() && holds(condition, expression, contact.get());
  }

  private boolean holds(String condition, ParsedExpression expression, Contact contact) {
    EvaluationResult result = feel.evaluate(expression, facts(contact));
    if (!result.isSuccess()) {
      throw BadConditionException.unanswered(condition, result.failure().message());
    }
    return switch (result.result()) {
      case null -> false;
      case Boolean answer -> answer;
      case Object other -> throw BadConditionException.noYesOrNo(condition, other);
    };
  }

  private ParsedExpression parse(String condition) {
    ParseResult result = feel.parseExpression(condition);
    if (!result.isSuccess()) {
      throw BadConditionException.unreadable(condition, result.failure().message());
    }
    return result.parsedExpression();
  }

  private Map<String, Object> facts(Contact contact) {
    Map<String, Object> known = new HashMap<>(contact.attributes());
    known.put("email", contact.email().value());
    known.put("firstName", contact.firstName());
    known.put("lastName", contact.lastName());
    known.put("language", contact.language().toLanguageTag());
    return Map.of(
        "contact",
        known,
        "tags",
        List.copyOf(contact.tags()),
        "activity",
        List.copyOf(contacts.activity(contact.id())));
  }
}
