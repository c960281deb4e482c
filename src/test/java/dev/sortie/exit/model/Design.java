package dev.sortie.exit.model;

import dev.sortie.campaign.CampaignKey;
import java.util.Locale;
import java.util.Map;

/**
 * The campaigns of the model test: what their diagrams say, and beside it the same in plain Java,
 * written by hand and not read from there.
 */
enum Design {
  OFFERS(
      "marketing",
      Map.of(
          "goals", "model.bought when total >= 50, tag:model-customer",
          "after-goal", "P30D",
          "topic", "model-offers")),
  NEWS(
      "marketing",
      Map.of("goals", "model.bought, -tag:model-prospect", "supersedes", "model-offers")),
  PARCEL(
      "service",
      Map.of("goals", "model.delivered", "after-goal", "never", "on-unsubscribe", "stays")),
  WIN_BACK(
      "marketing",
      Map.of("goals", "model.bought", "supersedes", "all", "keeps-out-in", "model-parcel")),
  ONCE("marketing", Map.of("goals", "model.delivered", "keeps-out-was-in", "model-once"));

  private final String category;
  private final Map<String, String> properties;

  Design(String category, Map<String, String> properties) {
    this.category = category;
    this.properties = properties;
  }

  CampaignKey key() {
    return new CampaignKey("model-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  String category() {
    return category;
  }

  Map<String, String> properties() {
    return properties;
  }

  boolean isGoal(String event, int total) {
    return switch (this) {
      case OFFERS -> event.equals("model.bought") && total >= 50;
      case NEWS, WIN_BACK -> event.equals("model.bought");
      case PARCEL, ONCE -> event.equals("model.delivered");
    };
  }

  boolean isGoalWhenGiven(String tag) {
    return this == OFFERS && tag.equals("model-customer");
  }

  boolean isGoalWhenTaken(String tag) {
    return this == NEWS && tag.equals("model-prospect");
  }

  boolean supersedes(Design other) {
    return switch (this) {
      case NEWS -> other == OFFERS;
      case WIN_BACK -> other != WIN_BACK;
      case OFFERS, PARCEL, ONCE -> false;
    };
  }

  boolean staysOnUnsubscribe() {
    return this == PARCEL;
  }

  boolean letsInWhoUnsubscribed() {
    return this == PARCEL;
  }
}
