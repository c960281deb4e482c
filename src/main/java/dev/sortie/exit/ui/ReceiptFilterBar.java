package dev.sortie.exit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaign;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.ContactLookup;
import dev.sortie.exit.ReceiptQuery;
import dev.sortie.exit.ReceiptSearch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which receipts are looked for. */
final class ReceiptFilterBar extends Composite<Div> {

  private final transient ContactLookup contacts;
  private final TextField contact = new TextField();
  private final ComboBox<Campaign> campaign = new ComboBox<>();
  private final ComboBox<String> kind = new ComboBox<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker until = new DatePicker();

  ReceiptFilterBar(
      ContactLookup contacts, List<Campaign> campaigns, Consumer<ReceiptQuery> changed) {
    this.contacts = contacts;
    contact.setPlaceholder(getTranslation("exit.filter.contact"));
    contact.setAriaLabel(getTranslation("exit.filter.contact"));
    contact.setPrefixComponent(Symbol.SEARCH.icon());
    contact.setClearButtonVisible(true);
    contact.setValueChangeMode(ValueChangeMode.LAZY);
    contact.addClassName("contact");
    campaign.setItems(campaigns);
    campaign.setItemLabelGenerator(item -> item.name(getLocale()));
    campaign.setPlaceholder(getTranslation("exit.filter.campaign"));
    campaign.setAriaLabel(getTranslation("exit.filter.campaign"));
    campaign.setClearButtonVisible(true);
    kind.setItems(ReceiptSearch.KINDS);
    kind.setItemLabelGenerator(item -> getTranslation("exit.kind." + item));
    kind.setPlaceholder(getTranslation("exit.filter.kind"));
    kind.setAriaLabel(getTranslation("exit.filter.kind"));
    kind.setClearButtonVisible(true);
    date(from, "exit.filter.from");
    date(until, "exit.filter.until");
    contact.addValueChangeListener(event -> changed.accept(query()));
    campaign.addValueChangeListener(event -> changed.accept(query()));
    kind.addValueChangeListener(event -> changed.accept(query()));
    from.addValueChangeListener(event -> changed.accept(query()));
    until.addValueChangeListener(event -> changed.accept(query()));
    getContent().addClassName("filter");
    getContent().add(contact, campaign, kind, from, until);
  }

  private void date(DatePicker picker, String key) {
    picker.setPlaceholder(getTranslation(key));
    picker.setAriaLabel(getTranslation(key));
    picker.setClearButtonVisible(true);
    picker.setLocale(getLocale());
  }

  private ReceiptQuery query() {
    Campaign ended = campaign.getValue();
    LocalDate last = until.getValue();
    return new ReceiptQuery(
        who(),
        ended == null ? null : ended.key(),
        kind.getValue(),
        begin(from.getValue()),
        begin(last == null ? null : last.plusDays(1)));
  }

  private @Nullable ContactId who() {
    String text = contact.getValue();
    return text.isBlank() ? null : contacts.meant(text);
  }

  private @Nullable Instant begin(@Nullable LocalDate day) {
    ZoneId zone = getUI().map((UI ui) -> RelativeTime.zoneOf(ui)).orElse(ZoneId.systemDefault());
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }
}
