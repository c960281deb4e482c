package dev.sortie.modelcheck;

import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Reads expressions in the engine's language, without evaluating any. */
final class Feel {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  private Feel() {}

  /** What is wrong with an expression, written without the leading equals sign. */
  static Optional<String> fault(String expression) {
    if (expression.isBlank()) {
      return Optional.of("…");
    }
    ParseResult result = ENGINE.parseExpression(expression);
    return result.isSuccess() ? Optional.empty() : Optional.of(result.failure().message());
  }
}
