package dev.sortie.base;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/**
 * What every page of the application has: theme, own styles, mark, live connection.
 *
 * <p>Tools of the header and panels of the contact's page are found as beans, which the front-end
 * build does not see; so their styles are named here.
 */
@Push
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@StyleSheet(Aura.STYLESHEET)
@CssImport("./styles/sortie.css")
@CssImport("./styles/sent-mails.css")
@CssImport("./styles/enrollment.css")
@CssImport("./styles/exits.css")
@CssImport("./styles/story.css")
public final class Shell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "assets/mark.svg", "any");
  }
}
