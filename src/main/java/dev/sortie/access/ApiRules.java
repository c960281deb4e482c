package dev.sortie.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import org.springframework.http.HttpMethod;

/** What a key must be allowed to do, call by call. The first line that fits decides. */
final class ApiRules {

  /** One line of the table. */
  record Rule(HttpMethod method, String path, Permission permission) {}

  static final List<Rule> TABLE =
      List.of(
          new Rule(GET, "/actuator/**", Permission.READ_METRICS),
          new Rule(GET, "/api/contacts/*/export", Permission.EDIT_CONTACTS),
          new Rule(GET, "/api/audit", Permission.ADMINISTER),
          new Rule(GET, "/api/**", Permission.READ),
          new Rule(POST, "/api/contacts/**", Permission.EDIT_CONTACTS),
          new Rule(PUT, "/api/contacts/**", Permission.EDIT_CONTACTS),
          new Rule(DELETE, "/api/contacts/**", Permission.EDIT_CONTACTS),
          new Rule(POST, "/api/events", Permission.RECORD_EVENTS),
          // Changes nothing, so it is a question.
          new Rule(POST, "/api/campaigns/check", Permission.READ),
          new Rule(POST, "/api/campaigns/*/enrollments", Permission.ENROLL),
          new Rule(POST, "/api/campaigns/*/stops", Permission.ENROLL),
          new Rule(POST, "/api/campaigns/*/moves", Permission.ENROLL),
          new Rule(PUT, "/api/campaigns/*/state", Permission.ENROLL),
          new Rule(POST, "/api/moves/*/undo", Permission.ENROLL),
          new Rule(POST, "/api/campaigns/**", Permission.DEPLOY));

  private ApiRules() {}
}
