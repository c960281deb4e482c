package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.sortie.base.Notices;
import dev.sortie.designer.MailBlock;
import dev.sortie.designer.MailBlocks;
import dev.sortie.designer.MailPart;
import dev.sortie.shared.RequestException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Puts in what mails have in common, and keeps parts of this one for others. */
final class BlockDialog extends Dialog {

  private final transient MailBlocks blocks;
  private final String language;
  private final String mjml;
  private final String person;
  private final transient Consumer<String> changed;
  private final ComboBox<MailBlock> block = new ComboBox<>();
  private final Paragraph words = new Paragraph();
  private final Select<MailPart> after = new Select<>();
  private final Button put = new Button(word("put"), click -> put());
  private final Button forget = new Button(word("forget"), click -> forget());
  private final Select<MailPart> part = new Select<>();
  private final ComboBox<String> name = new ComboBox<>();
  private final Button keep = new Button(word("keep"), click -> keep());

  /**
   * @param mjml the mail as it is now
   * @param changed called with the mail after a change
   */
  BlockDialog(
      MailBlocks blocks, String language, String mjml, String person, Consumer<String> changed) {
    this.blocks = blocks;
    this.language = language;
    this.mjml = mjml;
    this.person = person;
    this.changed = changed;
    setHeaderTitle(word("title"));
    addClassName("blocks");
    setWidth("min(94vw, 34rem)");
    List<MailBlock> known = blocks.in(language);
    add(older());
    add(known.isEmpty() ? none() : putting(known));
    add(keeping(known));
    getFooter().add(new Button(word("close"), click -> close()));
  }

  private Component older() {
    String now = blocks.upToDate(mjml, language);
    Button refresh = new Button(word("refresh"), click -> finish(now));
    Div older = new Div(new Span(word("older")), refresh);
    older.addClassName("older");
    older.setVisible(!now.equals(mjml));
    return older;
  }

  private Component none() {
    Paragraph none = new Paragraph(word("none"));
    none.addClassName("none");
    return none;
  }

  private Component putting(List<MailBlock> known) {
    block.setLabel(word("which"));
    block.setItems(known);
    block.setItemLabelGenerator(MailBlock::name);
    block.setWidthFull();
    block.addValueChangeListener(chosen -> show());
    words.addClassName("words");
    after.setLabel(word("after"));
    after.setItemLabelGenerator(this::called);
    after.setWidthFull();
    after.setEmptySelectionAllowed(true);
    after.setEmptySelectionCaption(word("first"));
    put.addThemeVariants(ButtonVariant.PRIMARY);
    forget.addThemeVariants(ButtonVariant.TERTIARY);
    Div buttons = new Div(put, forget);
    buttons.addClassName("buttons");
    block.setValue(known.getFirst());
    return group("putting", block, words, after, buttons);
  }

  private Component keeping(List<MailBlock> known) {
    List<MailPart> parts = MailPart.of(mjml);
    part.setLabel(word("part"));
    part.setItems(parts);
    part.setItemLabelGenerator(this::called);
    part.setWidthFull();
    part.addValueChangeListener(chosen -> arrange());
    name.setLabel(word("name"));
    name.setHelperText(word("name.help"));
    name.setItems(known.stream().map(MailBlock::name).toList());
    name.setAllowCustomValue(true);
    name.setWidthFull();
    name.addCustomValueSetListener(typed -> name.setValue(typed.getDetail().strip()));
    name.addValueChangeListener(typed -> arrange());
    arrange();
    Div buttons = new Div(keep);
    buttons.addClassName("buttons");
    return group("keeping", part, name, buttons);
  }

  private Component group(String key, Component... fields) {
    Div group = new Div(new H3(word(key)));
    group.add(fields);
    group.addClassName("group");
    return group;
  }

  private void show() {
    MailBlock chosen = block.getValue();
    forget.setEnabled(chosen != null);
    words.setText(chosen == null ? "" : chosen.part().words());
    List<MailPart> places =
        chosen == null
            ? List.of()
            : MailPart.of(mjml).stream()
                .filter(one -> one.isBand() == chosen.part().isBand())
                .toList();
    put.setEnabled(!places.isEmpty());
    after.setItems(places);
    if (!places.isEmpty()) {
      after.setValue(places.getLast());
    }
  }

  private void arrange() {
    keep.setEnabled(part.getValue() != null && name.getValue() != null && !name.isEmpty());
  }

  private String called(MailPart one) {
    String said = one == null || one.words().isEmpty() ? word("wordless") : one.words();
    return one != null && one.isBand() ? getTranslation("designer.block.band", said) : said;
  }

  /** Behind the chosen part, or before the first of its kind. */
  private void put() {
    MailBlock chosen = block.getValue();
    List<MailPart> all = MailPart.of(mjml);
    Stream<MailPart> alike = all.stream().filter(one -> one.isBand() == chosen.part().isBand());
    MailPart behind = after.getValue();
    int at =
        behind == null ? alike.mapToInt(MailPart::start).findFirst().orElseThrow() : behind.end();
    finish(mjml.substring(0, at) + chosen.part().source() + mjml.substring(at));
  }

  private void forget() {
    blocks.remove(block.getValue().key(), language);
    Notices.success(getTranslation("designer.block.forgotten", block.getValue().name()));
    close();
  }

  /** The part itself becomes the first copy. */
  private void keep() {
    try {
      MailPart chosen = part.getValue();
      MailBlock kept = blocks.keep(name.getValue(), language, chosen, person);
      Notices.success(getTranslation("designer.block.kept", kept.name()));
      finish(
          mjml.substring(0, chosen.start()) + kept.part().source() + mjml.substring(chosen.end()));
    } catch (RequestException refused) {
      Notices.error(refused);
    }
  }

  private void finish(String now) {
    changed.accept(now);
    close();
  }

  private String word(String key) {
    return getTranslation("designer.block." + key);
  }
}
