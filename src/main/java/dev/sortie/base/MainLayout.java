package dev.sortie.base;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The frame around every page behind the login: navigation on the left, tools, language and user on
 * top. A view takes it by {@code @Route(value = "..", layout = MainLayout.class)}.
 *
 * <p>It names what the parts use that modules bring to another's page as beans: the front-end build
 * looks at what a view can reach by its code, and would leave these out.
 */
@Uses(Button.class)
@Uses(ComboBox.class)
@Uses(Dialog.class)
@Uses(IntegerField.class)
@Uses(MenuBar.class)
@Uses(RadioButtonGroup.class)
@Uses(TextField.class)
@PermitAll
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public final class MainLayout extends AppLayout {

  MainLayout(
      AuthenticationContext authentication,
      ObjectProvider<HeaderTool> tools,
      ObjectProvider<NavigationBadge> badges) {
    addClassName("sortie-shell");
    setPrimarySection(Section.DRAWER);
    addToDrawer(brand(), new Scroller(new Navigation(badges.stream().toList())));

    var toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("base.navigation.toggle"));
    var space = new Span();
    space.addClassName("sortie-space");
    addToNavbar(toggle, space);
    tools
        .orderedStream()
        .map(HeaderTool::create)
        .flatMap(Optional::stream)
        .forEach(this::addToNavbar);
    addToNavbar(new LanguageSwitch(), new UserMenu(authentication));
  }

  /** What is the page itself, for those who jump from part to part by ear. */
  @Override
  public void showRouterLayoutContent(HasElement content) {
    content.getElement().setAttribute("role", "main");
    super.showRouterLayoutContent(content);
  }

  private Div brand() {
    var brand = new Div(Symbol.SORTIE.icon(), new Span(getTranslation("base.product")));
    brand.addClassName("sortie-brand");
    return brand;
  }
}
