package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.base.ElementFigures;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.monitor.InstanceQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The diagram of the campaign that is looked at; its numbers count what the list shows. */
final class FilteredDiagram extends Composite<Div> {

  private final transient InstanceSources sources;
  private final BpmnCanvas canvas = new BpmnCanvas();
  private transient @Nullable CampaignVersion drawn;

  FilteredDiagram(InstanceSources sources, Consumer<String> chosen) {
    this.sources = sources;
    canvas.addClassName("diagram");
    canvas.onSelect(chosen);
    getContent().addClassName("filtered-diagram");
    getContent().add(canvas);
    setVisible(false);
  }

  void show(InstanceFilter filter, InstanceQuery query) {
    Optional<CampaignVersion> version =
        Optional.ofNullable(filter.campaign())
            .flatMap(sources.campaigns()::find)
            .map(campaign -> wanted(campaign, filter.version()));
    setVisible(version.isPresent());
    version.ifPresent(
        wanted -> {
          draw(wanted);
          canvas.select(Objects.requireNonNullElse(filter.element(), ""));
          Map<String, ElementFigures> figures = new HashMap<>();
          sources
              .instances()
              .places(query)
              .forEach((element, here) -> figures.put(element, ElementFigures.of(here, 0)));
          canvas.setCounts(figures);
        });
  }

  private CampaignVersion wanted(Campaign campaign, @Nullable Integer number) {
    return sources.campaigns().versions(campaign.key()).stream()
        .filter(version -> Objects.equals(version.number(), number))
        .findFirst()
        .orElseGet(campaign::live);
  }

  private void draw(CampaignVersion version) {
    if (!version.equals(drawn)) {
      drawn = version;
      canvas.setXml(sources.campaigns().bpmnText(version.id()));
    }
  }
}
