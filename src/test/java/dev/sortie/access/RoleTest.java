package dev.sortie.access;

import static dev.sortie.access.Permission.ADMINISTER;
import static dev.sortie.access.Permission.DEPLOY;
import static dev.sortie.access.Permission.EDIT_CONTACTS;
import static dev.sortie.access.Permission.ENROLL;
import static dev.sortie.access.Permission.OWN_API_KEYS;
import static dev.sortie.access.Permission.READ;
import static dev.sortie.access.Permission.READ_METRICS;
import static dev.sortie.access.Permission.RECORD_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.core.GrantedAuthority;

class RoleTest {

  @Test
  void monitorSeesEverythingAndChangesNothing() {
    assertThat(Role.MONITOR.permissions()).containsExactlyInAnyOrder(READ, READ_METRICS);
  }

  @Test
  void marketerWorksWithContactsAndCampaigns() {
    assertThat(Role.MARKETER.permissions())
        .containsExactlyInAnyOrder(READ, EDIT_CONTACTS, ENROLL, RECORD_EVENTS);
  }

  @Test
  void engineerMayAllOfAMarketerAndDeploysAndHasOwnKeys() {
    assertThat(Role.ENGINEER.permissions())
        .containsAll(Role.MARKETER.permissions())
        .contains(DEPLOY, OWN_API_KEYS)
        .doesNotContain(ADMINISTER);
  }

  @Test
  void administratorMayEverything() {
    assertThat(Role.ADMIN.permissions()).containsExactlyInAnyOrder(Permission.values());
  }

  @Test
  void nobodyGrantsWhatTheyHaveNot() {
    assertThat(Role.ENGINEER.mayGrant(Role.MARKETER)).isTrue();
    assertThat(Role.ENGINEER.mayGrant(Role.ADMIN)).isFalse();
    assertThat(Role.MARKETER.mayGrant(Role.MONITOR)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void grantsTheNameThatViewsAskFor(Role role) {
    assertThat(role.authorities())
        .extracting(GrantedAuthority::getAuthority)
        .contains("ROLE_" + role.name(), "READ");
  }
}
