package dev.sortie.modelcheck;

import java.util.List;

/** All rules, in the order in which their findings are read. */
final class Rules {

  static final List<Rule> ALL =
      List.of(
          new ProcessNamed(),
          new KnownProperties(),
          new Goals(),
          new RulesAboutOthers(),
          new StaysOnUnsubscribe(),
          new OneSequence(),
          new OneWayIn(),
          new ThreeExits(),
          new NothingAfterUnsubscribe(),
          new SendsBehindDoors(),
          new KnownSteps(),
          new KnownJobs(),
          new SendSteps(),
          new SendWindows(),
          new CheckSteps(),
          new SplitSteps(),
          new UpdateSteps(),
          new StartCampaignSteps(),
          new HumanTasks(),
          new WebhookSteps(),
          new KnownMessages(),
          new Timers(),
          new PositiveWaits(),
          new Expressions(),
          new Connected(),
          new EndsSomewhere(),
          new LoopsWait(),
          new CompleteGateways(),
          new WaitsEnd(),
          new Drawn());

  private Rules() {}
}
