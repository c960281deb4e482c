package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.Others;
import dev.sortie.modelcheck.Trigger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a campaign in words. They are part of its diagram and change with it. */
final class SettingsTab extends Composite<Div> {

  private final Campaigns campaigns;
  private final DescriptionList list = new DescriptionList();

  SettingsTab(Campaign campaign, Campaigns campaigns) {
    this.campaigns = campaigns;
    add("monitor.settings.goals", goals(campaign));
    add("monitor.settings.supersedes", supersedes(campaign.supersedes()));
    if (campaign.group() != null) {
      add("monitor.settings.group", new Span(campaign.group()));
    }
    add("monitor.settings.key", new Code(campaign.key().value()));
    getContent().addClassName("settings");
    getContent().add(list, new Paragraph(getTranslation("monitor.settings.note")));
  }

  private Span goals(Campaign campaign) {
    Span goals = new Span();
    if (campaign.goals().isEmpty()) {
      goals.setText(getTranslation("monitor.settings.goals.none"));
    }
    campaign.goals().stream().map(Trigger::text).sorted().map(Code::new).forEach(goals::add);
    return goals;
  }

  private Span supersedes(Others rule) {
    if (rule.isNone()) {
      return new Span(getTranslation("monitor.settings.supersedes.none"));
    }
    if (rule.all()) {
      return new Span(getTranslation("monitor.settings.supersedes.all"));
    }
    return new Span(
        Stream.concat(rule.keys().stream().map(this::name), rule.groups().stream())
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  private String name(CampaignKey key) {
    return campaigns.find(key).map(found -> found.name(getLocale())).orElse(key.value());
  }

  private void add(String key, Component value) {
    DescriptionList.Description description = new DescriptionList.Description(value);
    list.add(new DescriptionList.Term(getTranslation(key)), description);
  }
}
