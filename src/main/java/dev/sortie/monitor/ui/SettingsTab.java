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
import dev.sortie.campaign.Supersedes;
import java.util.stream.Collectors;

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
    campaign.goals().stream().sorted().map(Code::new).forEach(goals::add);
    return goals;
  }

  private Span supersedes(Supersedes rule) {
    return switch (rule) {
      case Supersedes.None none -> new Span(getTranslation("monitor.settings.supersedes.none"));
      case Supersedes.All all -> new Span(getTranslation("monitor.settings.supersedes.all"));
      case Supersedes.Named named ->
          new Span(
              named.campaigns().stream()
                  .map(this::name)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    };
  }

  private String name(CampaignKey key) {
    return campaigns.find(key).map(found -> found.name(getLocale())).orElse(key.value());
  }

  private void add(String key, Component value) {
    DescriptionList.Description description = new DescriptionList.Description(value);
    list.add(new DescriptionList.Term(getTranslation(key)), description);
  }
}
