package dev.sortie.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.sortie.SortieTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

@SortieTest
class MainLayoutViewTest extends SpringBrowserlessTest {

  @Test
  @WithMockUser(username = "ada", roles = "ADMIN")
  void leadsToThePagesInTheirOrder() {
    UI.getCurrent().navigate("outbox");

    assertThat(navigation()).containsSubsequence("Contacts", "Outbox", "Settings");
  }

  private List<String> navigation() {
    return $(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
  }
}
