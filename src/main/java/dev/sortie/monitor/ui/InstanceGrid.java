package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.RelativeTime;
import dev.sortie.campaign.Campaigns;
import dev.sortie.monitor.InstanceLine;
import dev.sortie.monitor.InstanceQuery;
import dev.sortie.monitor.InstanceSearch;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Instances, read in pages while one scrolls. */
final class InstanceGrid extends Composite<Grid<InstanceLine>> {

  private final transient Campaigns campaigns;
  private final transient StepNames steps;
  private final transient InstantSource time;
  private transient InstanceQuery query = InstanceQuery.ALL;

  InstanceGrid(InstanceSearch instances, Campaigns campaigns, InstantSource time) {
    this.campaigns = campaigns;
    this.steps = new StepNames(campaigns);
    this.time = time;
    Grid<InstanceLine> grid = getContent();
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
    grid.addClassName("instances");
    grid.addComponentColumn(this::who)
        .setHeader(getTranslation("monitor.column.contact"))
        .setFlexGrow(4);
    grid.addComponentColumn(this::where)
        .setHeader(getTranslation("monitor.column.campaign"))
        .setFlexGrow(3);
    grid.addComponentColumn(this::here)
        .setHeader(getTranslation("monitor.column.here"))
        .setFlexGrow(4);
    grid.addComponentColumn(line -> moment(line.enteredAt()))
        .setHeader(getTranslation("monitor.column.entered"))
        .setFlexGrow(2);
    grid.addComponentColumn(line -> moment(line.endedAt()))
        .setHeader(getTranslation("monitor.column.ended"))
        .setFlexGrow(2);
    grid.setItems(
        DataProvider.fromCallbacks(
            wanted -> instances.page(query, wanted.getOffset(), wanted.getLimit()).stream(),
            wanted -> instances.count(query)));
  }

  void show(InstanceQuery wanted) {
    query = wanted;
    getContent().getDataProvider().refreshAll();
  }

  private Component who(InstanceLine line) {
    String address = line.address();
    return new RouterLink(
        address == null ? getTranslation("monitor.erased") : address,
        InstanceView.class,
        InstanceView.parameters(line.id()));
  }

  private Component where(InstanceLine line) {
    Span version =
        new Span(getTranslation("monitor.version.number", String.valueOf(line.number())));
    version.addClassName("detail");
    return stacked(
        new Span(
            campaigns
                .find(line.campaign())
                .map(campaign -> campaign.name(getLocale()))
                .orElse(line.campaign().value())),
        version);
  }

  private Component here(InstanceLine line) {
    Div here = stacked(new InstancePill(line.state(), line.exit(), line.stuck()));
    Span place = new Span();
    place.addClassName("place");
    if (!line.here().isEmpty()) {
      place.add(new Span(steps.of(line.version(), line.here())));
    }
    Instant due = line.nextDue();
    if (due != null) {
      Span until = new Span(new Span(getTranslation("monitor.due")), moment(due));
      until.addClassNames("detail", "due");
      place.add(until);
    }
    here.add(place);
    return here;
  }

  private Component moment(@Nullable Instant moment) {
    return moment == null ? new Span("") : new RelativeTime(moment, time);
  }

  private static Div stacked(Component... parts) {
    Div stacked = new Div(parts);
    stacked.addClassName("stacked");
    return stacked;
  }
}
