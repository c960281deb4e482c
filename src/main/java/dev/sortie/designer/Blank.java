package dev.sortie.designer;

import dev.sortie.campaign.CampaignKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Diagrams to begin with: the room with its three doors, or those of another campaign. */
final class Blank {

  private static final String KEY = "blank-campaign";
  private static final Pattern PROCESS_NAME =
      Pattern.compile("(<(?:\\w+:)?process\\b[^>]*?\\sname=\")[^\"]*(\")");
  private static final Pattern FRENCH_NAME =
      Pattern.compile("<zeebe:property name=\"sortie\\.name\\.fr\" value=\"[^\"]*\" ?/>\\s*");

  private Blank() {}

  /** Nothing but the room, its doors and the way through. */
  static String named(CampaignKey key, String name) {
    return renamed(text(), new CampaignKey(KEY), key, name);
  }

  /** The same diagram as a campaign of its own. Its French name went with the old one. */
  static String renamed(String bpmn, CampaignKey from, CampaignKey to, String name) {
    String renamed =
        bpmn.replace(" id=\"" + from + "\"", " id=\"" + to + "\"")
            .replace(" bpmnElement=\"" + from + "\"", " bpmnElement=\"" + to + "\"");
    String called =
        PROCESS_NAME
            .matcher(renamed)
            .replaceFirst("$1" + Matcher.quoteReplacement(attribute(name)) + "$2");
    return FRENCH_NAME.matcher(called).replaceAll("");
  }

  /** The same diagram with these names of its elements, by their ids. */
  static String called(String bpmn, Map<String, String> names) {
    String called = bpmn;
    for (Map.Entry<String, String> name : names.entrySet()) {
      called =
          called.replaceFirst(
              "(\\sid=\"" + Pattern.quote(name.getKey()) + "\" name=\")[^\"]*\"",
              "$1" + Matcher.quoteReplacement(attribute(name.getValue())) + "\"");
    }
    return called;
  }

  /** As it stands in an attribute of XML. */
  static String attribute(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String text() {
    try (InputStream file = Blank.class.getResourceAsStream(KEY + ".bpmn")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
