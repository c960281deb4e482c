package dev.sortie.access;

import static dev.sortie.access.Permission.ADMINISTER;
import static dev.sortie.access.Permission.DEPLOY;
import static dev.sortie.access.Permission.EDIT_CONTACTS;
import static dev.sortie.access.Permission.ENROLL;
import static dev.sortie.access.Permission.OWN_API_KEYS;
import static dev.sortie.access.Permission.READ;
import static dev.sortie.access.Permission.READ_METRICS;
import static dev.sortie.access.Permission.RECORD_EVENTS;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** What an account or an API key is for. The lines below are the whole table of who may what. */
public enum Role {
  MONITOR(READ, READ_METRICS),
  MARKETER(READ, EDIT_CONTACTS, ENROLL, RECORD_EVENTS),
  ENGINEER(READ, READ_METRICS, EDIT_CONTACTS, ENROLL, RECORD_EVENTS, DEPLOY, OWN_API_KEYS),
  ADMIN(READ, READ_METRICS, EDIT_CONTACTS, ENROLL, RECORD_EVENTS, DEPLOY, OWN_API_KEYS, ADMINISTER);

  /** Unmodifiable, which the checker can not see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(permissions)));
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Whether somebody of this role may hand out that one: nobody gives what they have not. */
  public boolean mayGrant(Role other) {
    return permissions.containsAll(other.permissions);
  }

  /** {@code ROLE_x} for the annotations of views, and each permission for the rules of the API. */
  List<GrantedAuthority> authorities() {
    Stream<String> may = permissions.stream().map(Permission::name);
    return AuthorityUtils.createAuthorityList(
        Stream.concat(Stream.of("ROLE_" + name()), may).toArray(String[]::new));
  }
}
