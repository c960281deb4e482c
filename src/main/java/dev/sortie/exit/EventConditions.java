package dev.sortie.exit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers the conditions that goals put on the properties of an event. */
@Component
final class EventConditions {

  private static final Logger log = LoggerFactory.getLogger(EventConditions.class);

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

  /** Grows with the campaigns, of which there are few. */
  private final Map<String, ParseResult> parsed = new ConcurrentHashMap<>();

  /**
   * Whether these properties fulfil the condition. One that asks about what they do not hold, or
   * that is not about yes or no, is not fulfilled: an event is never lost for it.
   */
  boolean holds(String condition, Map<String, Object> properties) {
    ParseResult expression = parsed.computeIfAbsent(condition, feel::parseExpression);
    if (!expression.isSuccess()) {
      log.warn("\"{}\" can not be read: {}", condition, expression.failure().message());
      return false;
    }
    EvaluationResult result = feel.evaluate(expression.parsedExpression(), properties);
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }
}
