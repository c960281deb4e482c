package dev.sortie.exit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens to one contact, drawn from a seed. */
final class Chance {

  private static final Design[] CAMPAIGNS = Design.values();

  private final Random random;
  private final String name;
  private final List<Deed> past = new ArrayList<>();
  private int keys;

  Chance(long seed, int contact) {
    this.random = new Random(seed * 1_000_003 + contact);
    this.name = seed + "/" + contact;
  }

  /** One deed mostly, sometimes two or three at the same moment. */
  List<Deed> next() {
    int draw = random.nextInt(10);
    int count = draw < 5 ? 1 : draw < 9 ? 2 : 3;
    List<Deed> deeds = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      Deed deed = deed();
      deeds.add(deed);
      if (deed.hasKey()) {
        past.add(deed);
      }
      if (deed.hasKey() && random.nextInt(8) == 0) {
        deeds.add(deed);
      }
    }
    return deeds;
  }

  private Deed deed() {
    int draw = random.nextInt(100);
    if (draw < 45) {
      return new Deed.Enroll(CAMPAIGNS[random.nextInt(CAMPAIGNS.length)], key());
    }
    if (draw < 58) {
      return new Deed.Event(
          random.nextInt(3) > 0 ? "model.bought" : "model.delivered",
          random.nextBoolean() ? 40 : 60,
          key());
    }
    if (draw < 68 && !past.isEmpty()) {
      return past.get(random.nextInt(past.size()));
    }
    if (draw < 74) {
      return new Deed.Tag(random.nextBoolean() ? "model-customer" : "model-prospect");
    }
    if (draw < 80) {
      return new Deed.Untag(random.nextBoolean() ? "model-customer" : "model-prospect");
    }
    return switch (draw) {
      case 80, 81, 82, 83, 84 ->
          new Deed.TakeOut(CAMPAIGNS[random.nextInt(CAMPAIGNS.length)], key());
      case 85, 86 -> new Deed.LeaveTopic(key());
      case 87, 88 -> new Deed.Unsubscribe(key());
      case 89 -> new Deed.Tag("do-not-mail");
      case 90 -> new Deed.Complain(key());
      case 91 -> new Deed.Bounce(key());
      case 92 -> new Deed.Suppress(key());
      case 93 -> new Deed.Erase(key());
      default -> new Deed.JobsAgain();
    };
  }

  private String key() {
    return name + "/" + keys++;
  }
}
