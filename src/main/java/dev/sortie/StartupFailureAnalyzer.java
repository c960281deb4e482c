package dev.sortie;

import dev.sortie.shared.StartupException;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why Sortie does not start and what to do, instead of a stack trace. */
class StartupFailureAnalyzer extends AbstractFailureAnalyzer<StartupException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, StartupException failure) {
    return new FailureAnalysis(
        sentence(failure, ".problem"), sentence(failure, ".remedy"), failure);
  }

  private static String sentence(StartupException failure, String part) {
    String pattern =
        ResourceBundle.getBundle("i18n/startup").getString("startup." + failure.key() + part);
    return MessageFormat.format(pattern, failure.arguments().toArray());
  }
}
