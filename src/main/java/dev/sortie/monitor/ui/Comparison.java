package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.MailDifference;
import dev.sortie.campaign.MailDifferences;
import dev.sortie.modelcheck.Difference;
import dev.sortie.modelcheck.Differences;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Both diagrams with their marks, then what changed in words, then the mails. */
final class Comparison extends Composite<Div> {

  private final ComparedVersions versions;
  private final Campaigns campaigns;
  private final transient InstantSource clock;

  Comparison(ComparedVersions versions, Campaigns campaigns, InstantSource clock) {
    this.versions = versions;
    this.campaigns = campaigns;
    this.clock = clock;
    byte[] before = campaigns.bpmn(versions.before().id());
    byte[] after = campaigns.bpmn(versions.after().id());
    List<Difference> steps = Differences.between(before, after);
    List<MailDifference> mails =
        MailDifferences.between(
            campaigns.mails(versions.before().id()), campaigns.mails(versions.after().id()));
    Div sides =
        new Div(
            side(versions.before(), marks(steps, Difference.Type.REMOVED)),
            side(versions.after(), marks(steps, Difference.Type.ADDED)));
    sides.addClassName("sides");
    getContent().addClassName("comparison");
    getContent().add(sides, diagram(steps, before.length == after.length), mails(mails));
  }

  private Section side(CampaignVersion version, Map<String, String> marks) {
    boolean isBefore = version.equals(versions.before());
    BpmnCanvas canvas = new BpmnCanvas();
    canvas.setXml(campaigns.bpmnText(version.id()));
    canvas.setChanges(marks);
    Section side = new Section(new VersionChoice(versions, isBefore, clock), canvas);
    side.addClassName("side");
    return side;
  }

  /** What is only in this one, and what reads otherwise in the other one. */
  private static Map<String, String> marks(List<Difference> differences, Difference.Type own) {
    Map<String, String> marks = new HashMap<>();
    for (Difference difference : differences) {
      if (!difference.elementId().isEmpty()
          && (difference.type() == own || difference.type() == Difference.Type.CHANGED)) {
        marks.put(difference.elementId(), difference.type().name().toLowerCase(Locale.ROOT));
      }
    }
    return marks;
  }

  private Section diagram(List<Difference> differences, boolean sameLength) {
    Section section = new Section(new H2(getTranslation("monitor.compare.steps")));
    List<Difference> told = ChangeWords.worthTelling(differences);
    if (told.isEmpty()) {
      boolean same =
          sameLength
              && campaigns
                  .bpmnText(versions.before().id())
                  .equals(campaigns.bpmnText(versions.after().id()));
      section.add(
          new Paragraph(
              getTranslation(same ? "monitor.compare.same" : "monitor.compare.only-drawing")));
    } else {
      section.add(new ChangeList(told));
    }
    return section;
  }

  private Section mails(List<MailDifference> differences) {
    Section section = new Section(new H2(getTranslation("monitor.compare.mails")));
    if (differences.isEmpty()) {
      section.add(new Paragraph(getTranslation("monitor.compare.mails.same")));
    }
    differences.forEach(difference -> section.add(new MailChange(difference)));
    return section;
  }
}
