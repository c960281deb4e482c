package dev.sortie.access.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.sortie.base.Symbol;
import java.util.Set;

/** Where people log in. Says why a try failed, but never whether the name exists. */
@Route("login")
@AnonymousAllowed
@CssImport("./styles/access.css")
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final LoginForm form = new LoginForm();

  LoginView() {
    addClassName("sortie-login");
    form.setAction("login");
    form.setForgotPasswordButtonVisible(false);
    var name = new H1(Symbol.SORTIE.icon(), new Span(getTranslation("base.product")));
    var card = new Div(name, new Paragraph(getTranslation("access.login.claim")), form);
    card.addClassName("card");
    add(card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    Set<String> why = entering.getLocation().getQueryParameters().getParameters().keySet();
    boolean locked = why.contains("locked");
    form.setI18n(words(locked ? "access.login.locked" : "access.login.wrong"));
    form.setError(locked || why.contains("error"));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("access.login.page");
  }

  private LoginI18n words(String errorKey) {
    var words = LoginI18n.createDefault();
    words.getForm().setTitle("");
    words.getForm().setUsername(getTranslation("access.name"));
    words.getForm().setPassword(getTranslation("access.password"));
    words.getForm().setSubmit(getTranslation("access.login"));
    words.getErrorMessage().setTitle(getTranslation(errorKey + ".title"));
    words.getErrorMessage().setMessage(getTranslation(errorKey + ".text"));
    words.getErrorMessage().setUsername(getTranslation("access.login.name-missing"));
    words.getErrorMessage().setPassword(getTranslation("access.login.password-missing"));
    return words;
  }
}
