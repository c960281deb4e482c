package dev.sortie.sending;

import org.springframework.mock.env.MockEnvironment;

/** Links of installations that this one is not. */
public final class UnsubscribeLinksFixture {

  private UnsubscribeLinksFixture() {}

  /** Signed with a key that is not, or no longer, among ours; the id is that of our first. */
  public static UnsubscribeLinks ofAnotherKey() {
    return new UnsubscribeLinks(
        LinkKeys.parse("1 " + "D".repeat(42) + "A"), new PublicAddress(new MockEnvironment()));
  }
}
