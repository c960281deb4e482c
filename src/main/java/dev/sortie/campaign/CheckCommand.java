package dev.sortie.campaign;

import dev.sortie.base.Texts;
import dev.sortie.modelcheck.CheckedModel;
import dev.sortie.modelcheck.ModelCheck;
import dev.sortie.modelcheck.Outline;
import dev.sortie.shared.RequestException;
import dev.sortie.template.MailRenderer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code check [--json] FILE...}: says of campaigns on a disk what publishing them would find. A
 * file is a diagram, an archive, or a campaign's folder; several are also looked at beside each
 * other.
 *
 * <p>Starts nothing: no application, no database, no engine. What is live is not known to it.
 */
public final class CheckCommand {

  /** The word that calls it. */
  public static final String WORD = "check";

  private static final String JSON = "--json";
  private static final int SOUND = 0;
  private static final int UNSOUND = 1;
  private static final int UNREADABLE = 2;

  private record Candidate(String name, CampaignFiles files, CheckedModel model) {}

  private final Texts texts = new Texts();
  private final CheckCampaign check =
      new CheckCampaign(new MailCheck(new MailRenderer()), MailCap.DEFAULT);
  private final Locale language;
  private final PrintStream out;
  private final PrintStream err;

  private CheckCommand(Locale language, PrintStream out, PrintStream err) {
    this.language = language;
    this.out = out;
    this.err = err;
  }

  /**
   * @param arguments from the command's own word on
   * @return the exit status: 0 if all are sound, 1 if one is not, 2 for a wrong call or a file that
   *     can not be read, whatever the others are like
   */
  public static int run(List<String> arguments, Locale language, PrintStream out, PrintStream err) {
    List<String> names = arguments.stream().skip(1).filter(word -> !word.equals(JSON)).toList();
    return new CheckCommand(language, out, err).check(names, arguments.contains(JSON));
  }

  private int check(List<String> names, boolean json) {
    if (names.isEmpty() || names.stream().anyMatch(name -> name.startsWith("-"))) {
      err.println(texts.get("campaign.check.usage", language));
      return UNREADABLE;
    }
    List<Candidate> candidates = read(names);
    List<Neighbour> others = neighbours(candidates);
    List<CheckedFile> files =
        candidates.stream()
            .map(candidate -> new CheckedFile(candidate.name(), checked(candidate, others)))
            .toList();
    CheckReport report = new CheckReport(texts, MailCap.DEFAULT, language);
    if (json) {
      out.println(report.json(files));
    } else {
      report.words(files).forEach(out::println);
    }
    if (candidates.size() < names.size()) {
      return UNREADABLE;
    }
    return files.stream().allMatch(file -> file.campaign().isSound()) ? SOUND : UNSOUND;
  }

  private List<Candidate> read(List<String> names) {
    List<Candidate> candidates = new ArrayList<>();
    for (String name : names) {
      try {
        CampaignFiles files = CampaignPath.read(Path.of(name));
        candidates.add(new Candidate(name, files, ModelCheck.check(files.bpmn())));
      } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
        err.println(texts.get("campaign.check.unreadable", language, name));
      } catch (RequestException refused) {
        String key = "problem." + refused.key() + ".detail";
        String reason = texts.get(key, language, refused.arguments().toArray());
        err.println(texts.get("campaign.check.refused", language, name, reason));
      }
    }
    return candidates;
  }

  private CheckedCampaign checked(Candidate candidate, List<Neighbour> others) {
    return candidate.files().mails().isEmpty()
        ? check.withoutMails(candidate.model(), candidate.files(), others)
        : check.whole(candidate.model(), candidate.files(), others);
  }

  private static List<Neighbour> neighbours(List<Candidate> candidates) {
    List<Neighbour> neighbours = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Outline outline = candidate.model().outline();
      if (outline != null && candidate.model().isSound()) {
        neighbours.add(Neighbour.of(outline));
      }
    }
    return neighbours;
  }
}
