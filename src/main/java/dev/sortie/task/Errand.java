package dev.sortie.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a user task of a diagram asks of a person.
 *
 * @param name what is written on the step
 * @param text what to do
 * @param answers what can be said when it is done; one at least
 * @param role whose task it is: {@code marketer}, {@code monitor}, {@code engineer}, {@code admin}
 * @param result the variable of the engine that gets the answer
 */
public record Errand(String name, String text, List<String> answers, String role, String result) {

  /** The answer where the diagram names none. */
  public static final String DONE = "done";

  private static final String RESULT = "answer";

  public Errand {
    answers = List.copyOf(answers);
  }

  /** By the task headers {@code text}, {@code answers}, {@code role} and {@code result}. */
  public static Errand of(String name, Map<String, String> headers) {
    List<String> answers =
        Arrays.stream(headers.getOrDefault("answers", "").split(",", -1))
            .map(String::strip)
            .filter(answer -> !answer.isEmpty())
            .distinct()
            .toList();
    String result = headers.getOrDefault("result", "").strip();
    return new Errand(
        name,
        headers.getOrDefault("text", "").strip(),
        answers.isEmpty() ? List.of(DONE) : answers,
        headers.getOrDefault("role", "marketer").strip().toLowerCase(Locale.ROOT),
        result.isEmpty() ? RESULT : result);
  }
}
