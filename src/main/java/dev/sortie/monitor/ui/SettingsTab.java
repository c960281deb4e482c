package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.campaign.AfterGoal;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignRules;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.Others;
import dev.sortie.campaign.Topic;
import dev.sortie.modelcheck.Trigger;
import java.util.ArrayList;
import java.util.List;

/** The rules of a campaign in words. They are part of its diagram and change with it. */
final class SettingsTab extends Composite<Div> {

  private final Campaigns campaigns;
  private final DescriptionList list = new DescriptionList();

  SettingsTab(Campaign campaign, Campaigns campaigns) {
    this.campaigns = campaigns;
    CampaignRules rules = campaign.rules();
    add("monitor.settings.goals", triggers(rules.goals(), "monitor.settings.goals.none"));
    if (!rules.goals().isEmpty()) {
      add("monitor.settings.after-goal", new Span(afterGoal(rules.afterGoal())));
    }
    add(
        "monitor.settings.unsubscribe",
        new Span(
            getTranslation(
                rules.staysOnUnsubscribe()
                    ? "monitor.settings.unsubscribe.stays"
                    : "monitor.settings.unsubscribe.leaves")));
    Topic topic = rules.topic();
    if (topic != null) {
      add("monitor.settings.topic", new Span(topic.name().in(getLocale())));
    }
    add("monitor.settings.supersedes", others(rules.supersedes()));
    add(
        "monitor.settings.starts-on",
        triggers(rules.startsOn(), "monitor.settings.starts-on.none"));
    add("monitor.settings.keeps-out-in", others(rules.keepsOutIn()));
    add("monitor.settings.keeps-out-was-in", others(rules.keepsOutWasIn()));
    if (campaign.group() != null) {
      add("monitor.settings.group", new Span(campaign.group()));
    }
    add("monitor.settings.key", new Code(campaign.key().value()));
    getContent().addClassName("settings");
    getContent()
        .add(
            list,
            new Paragraph(getTranslation("monitor.settings.note")),
            new Anchor("exits/rules", getTranslation("monitor.settings.matrix")));
  }

  private Component triggers(List<Trigger> triggers, String noneKey) {
    return triggers.isEmpty()
        ? new Span(getTranslation(noneKey))
        : bullets(triggers.stream().map(this::trigger).toList());
  }

  private String trigger(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Event(String name, String condition) ->
          condition == null
              ? getTranslation("monitor.settings.trigger.event", name)
              : getTranslation("monitor.settings.trigger.event-when", name, condition);
      case Trigger.TagGiven(String tag) ->
          getTranslation("monitor.settings.trigger.tag-given", tag);
      case Trigger.TagTaken(String tag) ->
          getTranslation("monitor.settings.trigger.tag-taken", tag);
    };
  }

  private String afterGoal(AfterGoal rule) {
    return switch (rule) {
      case AfterGoal.AtOnce atOnce -> getTranslation("monitor.settings.after-goal.at-once");
      case AfterGoal.After(int days) -> getTranslation("monitor.settings.after-goal.after", days);
      case AfterGoal.Never never -> getTranslation("monitor.settings.after-goal.never");
    };
  }

  private Component others(Others rule) {
    if (rule.isNone()) {
      return new Span(getTranslation("monitor.settings.others.none"));
    }
    if (rule.all()) {
      return new Span(getTranslation("monitor.settings.others.all"));
    }
    List<String> words = new ArrayList<>();
    rule.keys().stream().map(this::name).sorted().forEach(words::add);
    rule.groups().stream()
        .sorted()
        .forEach(group -> words.add(getTranslation("monitor.settings.others.group", group)));
    return bullets(words);
  }

  private static Component bullets(List<String> words) {
    if (words.size() == 1) {
      return new Span(words.getFirst());
    }
    UnorderedList bullets = new UnorderedList();
    words.forEach(word -> bullets.add(new ListItem(word)));
    return bullets;
  }

  private String name(CampaignKey key) {
    return campaigns.find(key).map(found -> found.name(getLocale())).orElse(key.value());
  }

  private void add(String key, Component value) {
    DescriptionList.Description description = new DescriptionList.Description(value);
    list.add(new DescriptionList.Term(getTranslation(key)), description);
  }
}
