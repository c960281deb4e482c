package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class UnsubscribeLinksTest {

  private static final String OLD = "1 " + "A".repeat(43);
  private static final String NEW = "2 " + "B".repeat(42) + "A";

  private final ContactId contact = new ContactId(UUID.randomUUID());
  private final EnrollmentId enrollment = new EnrollmentId(UUID.randomUUID());
  private final UnsubscribeLinks links = links(OLD);

  @Test
  void readsBackWhatItMade() {
    assertThat(links.verify(links.token(contact, enrollment)))
        .contains(new LeaveLink(contact, enrollment));
  }

  @Test
  void refusesATokenWithAnyBitChanged() {
    byte[] token = Base64.getUrlDecoder().decode(links.token(contact, enrollment));

    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] forged = token.clone();
      forged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(links.verify(Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
          .as("bit %d", bit)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../../etc/passwd", "%00"})
  void refusesNonsense(String token) {
    assertThat(links.verify(token)).isEmpty();
  }

  @Test
  void refusesATokenThatWasCutOff() {
    String token = links.token(contact, enrollment);

    assertThat(links.verify(token.substring(0, token.length() - 1))).isEmpty();
    assertThat(links.verify(token + "A")).isEmpty();
  }

  @Test
  void refusesATokenThatIsForTheOtherWay() {
    String ofThePage = links.token(contact, enrollment);
    String ofTheMail = links.mailToken(contact, enrollment);

    assertThat(links.verifyMail(ofTheMail)).contains(new LeaveLink(contact, enrollment));
    assertThat(links.verify(ofTheMail)).isEmpty();
    assertThat(links.verifyMail(ofThePage)).isEmpty();
  }

  @Test
  void refusesTokensWhoseKeyIsGone() {
    UnsubscribeLinks without = links(NEW);

    assertThat(without.verify(links.token(contact, enrollment))).isEmpty();
  }

  @Test
  void refusesATokenPutTogetherFromTwo() {
    byte[] mine = Base64.getUrlDecoder().decode(links.token(contact, enrollment));
    byte[] others =
        Base64.getUrlDecoder().decode(links.token(new ContactId(UUID.randomUUID()), enrollment));
    System.arraycopy(others, 2, mine, 2, 16);

    assertThat(links.verify(Base64.getUrlEncoder().withoutPadding().encodeToString(mine)))
        .isEmpty();
  }

  @Test
  void refusesTheTokenOfAnotherInstallation() {
    assertThat(links("1 " + "C".repeat(42) + "A").verify(links.token(contact, enrollment)))
        .isEmpty();
  }

  @Test
  void readsOldLinksAfterAChangeOfTheKey() {
    UnsubscribeLinks changed = links(NEW + "\n" + OLD);

    assertThat(changed.verify(links.token(contact, enrollment))).isPresent();
    assertThat(links.verify(changed.token(contact, enrollment))).isEmpty();
  }

  @Test
  void makesAKeyForItsOwnerOnlyAndKeepsIt(@TempDir Path folder) throws Exception {
    LinkKeys made = LinkKeys.in(new DataDirectory(folder), new SecureRandom());
    LinkKeys again = LinkKeys.in(new DataDirectory(folder), new SecureRandom());

    assertThat(again.key(1)).isEqualTo(made.key(1)).isPresent();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("secrets/link-key"))))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1 AAAA", "one "})
  void refusesAKeyFileThatIsBroken(String lines) {
    assertThatIllegalArgumentException().isThrownBy(() -> LinkKeys.parse(lines));
  }

  @Test
  void putsThePublicAddressInFront() {
    assertThat(links.link(contact, enrollment).toString())
        .isEqualTo("https://shop.example/u/" + links.token(contact, enrollment));
  }

  private static UnsubscribeLinks links(String keys) {
    return new UnsubscribeLinks(
        LinkKeys.parse(keys),
        new PublicAddress(
            new MockEnvironment().withProperty("sortie.public-url", "https://shop.example/")));
  }
}
