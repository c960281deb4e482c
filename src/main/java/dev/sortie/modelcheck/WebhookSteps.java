package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A step that tells another program says at which address, and nobody listens on the way. */
final class WebhookSteps implements Rule {

  private static final Set<String> SCHEMES = Set.of("https", "http");

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>();
    for (FlowNode step : JobType.CALL_WEBHOOK.in(diagram)) {
      String id = Nodes.id(step);
      String url = Nodes.header(step, "url");
      if (!isAddress(url)) {
        findings.add(Finding.error(id, "modelcheck.webhook-url", Nodes.name(step), url));
      } else if (url.startsWith("http:")) {
        findings.add(Finding.warning(id, "modelcheck.webhook-plain", Nodes.name(step), url));
      }
    }
    return findings;
  }

  private static boolean isAddress(String url) {
    try {
      URI address = new URI(url);
      return address.getScheme() != null
          && SCHEMES.contains(address.getScheme())
          && address.getHost() != null
          && address.getRawUserInfo() == null;
    } catch (URISyntaxException wrong) {
      return false;
    }
  }
}
