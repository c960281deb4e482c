package dev.sortie.campaign;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files of one campaign by their paths, from a folder, an archive or a form. What is
 * neither the diagram nor a mail is passed over.
 */
final class FileCollector {

  private static final Pattern MAIL =
      Pattern.compile("(?:.*/)?mails/([a-z0-9-]+)\\.([a-z]{2})\\.(mjml|txt)");
  private static final String DIAGRAM = ".bpmn";

  private final Map<MailName, String> mjml = new HashMap<>();
  private final Map<MailName, String> plain = new HashMap<>();
  private byte @Nullable [] diagram;
  private String diagramPath = "";

  /** Whether a file of this path belongs to a campaign. */
  static boolean takes(String path) {
    return !path.contains("__MACOSX/") && (path.endsWith(DIAGRAM) || MAIL.matcher(path).matches());
  }

  void add(String path, byte[] content) {
    Matcher mail = MAIL.matcher(path);
    if (path.endsWith(DIAGRAM)) {
      addDiagram(path, content);
    } else if (mail.matches()) {
      Map<MailName, String> target = mail.group(3).equals("mjml") ? mjml : plain;
      target.put(new MailName(mail.group(1), mail.group(2)), text(path, content));
    }
  }

  CampaignFiles files() {
    byte[] bytes = Optional.ofNullable(diagram).orElseThrow(CampaignFilesException::noDiagram);
    return new CampaignFiles(bytes, mails());
  }

  /** The mails alone, whether a diagram came or not. */
  Map<MailName, MailFiles> mails() {
    Map<MailName, MailFiles> mails = new HashMap<>();
    mjml.forEach((name, source) -> mails.put(name, new MailFiles(source, plain.get(name))));
    return mails;
  }

  private void addDiagram(String path, byte[] content) {
    if (diagram != null) {
      throw CampaignFilesException.manyDiagrams(diagramPath, path);
    }
    diagram = content;
    diagramPath = path;
  }

  private static String text(String path, byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException exception) {
      throw CampaignFilesException.noText(path);
    }
  }
}
