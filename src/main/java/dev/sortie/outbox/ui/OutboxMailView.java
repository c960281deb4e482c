package dev.sortie.outbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.EmptyState;
import dev.sortie.base.MainLayout;
import dev.sortie.base.PageHeader;
import dev.sortie.base.Symbol;
import dev.sortie.base.TabRow;
import dev.sortie.outbox.Outbox;
import dev.sortie.outbox.OutboxMail;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;

/** One mail as its recipient would have seen it, and as it really is. */
@Route(value = "outbox", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/outbox.css")
final class OutboxMailView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

  private final Outbox outbox;
  private final InstantSource clock;
  private String title = "";

  OutboxMailView(Outbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
    addClassNames("sortie-page", "sortie-outbox");
  }

  @Override
  public void setParameter(BeforeEvent event, Long id) {
    removeAll();
    add(back());
    outbox.mail(id).ifPresentOrElse(this::show, this::showGone);
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private void show(OutboxMail mail) {
    title = mail.entry().subject();
    var sheet = new TabSheet();
    sheet.add(getTranslation("outbox.mail.html"), new MailFrame(mail));
    sheet.add(getTranslation("outbox.mail.text"), plain(mail.text()));
    sheet.add(getTranslation("outbox.mail.headers"), plain(mail.headers()));
    sheet.add(getTranslation("outbox.mail.source"), plain(mail.source()));
    sheet.addClassName("parts");
    TabRow.mend(sheet);
    add(new PageHeader(title), new MailEnvelope(mail.entry(), clock), sheet);
  }

  private void showGone() {
    title = getTranslation("outbox.title");
    add(
        new EmptyState(
            Symbol.OUTBOX,
            getTranslation("outbox.gone.title"),
            getTranslation("outbox.gone.text")));
  }

  private Component back() {
    var link = new RouterLink(getTranslation("outbox.back"), OutboxView.class);
    link.addClassName("back");
    return link;
  }

  private static Pre plain(String text) {
    var pre = new Pre(text);
    pre.getElement().setAttribute("tabindex", "0");
    return pre;
  }
}
