package dev.sortie.outbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.sortie.SortieTest;
import dev.sortie.base.EmptyState;
import dev.sortie.outbox.InsideMailServer;
import dev.sortie.outbox.Outbox;
import dev.sortie.outbox.OutboxEntry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.subethamail.smtp.client.SmartClient;

@SortieTest
@WithMockUser(username = "mona", roles = "MONITOR")
class OutboxViewTest extends SpringBrowserlessTest {

  @Autowired Outbox outbox;
  @Autowired InsideMailServer server;

  @BeforeEach
  void receive() throws Exception {
    SmartClient client = SmartClient.createAndConnect("127.0.0.1", server.port(), "test.example");
    client.from("hello@x.example");
    client.to("gus@outbox-view.example");
    client.dataStart();
    byte[] mail =
        """
        From: X <hello@x.example>
        Subject: Seen in the view
        Content-Type: text/html; charset=UTF-8

        <p>Hi <a href="https://x.example">there</a></p>
        """
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    client.dataWrite(mail, mail.length);
    client.dataEnd();
    client.quit();
  }

  @Test
  void listsTheNewestFirst() {
    navigate(OutboxView.class);
    test(find(TextField.class).single()).setValue("gus@outbox-view.example");

    assertThat(row(0).subject()).isEqualTo("Seen in the view");
  }

  @Test
  void showsAMailInAFrameThatCanDoNothing() {
    long id = outbox.list("gus@outbox-view.example", 0, 1).getFirst().id();

    navigate(OutboxMailView.class, id);

    IFrame frame = find(IFrame.class).single();
    assertThat(frame.getSrc()).isEqualTo("outbox-preview/" + id);
    assertThat(frame.getElement().getAttribute("sandbox"))
        .isEqualTo("allow-popups allow-popups-to-escape-sandbox");
  }

  @Test
  void showsAMailAsOnAPhone() {
    long id = outbox.list("gus@outbox-view.example", 0, 1).getFirst().id();
    navigate(OutboxMailView.class, id);

    @SuppressWarnings("unchecked")
    RadioButtonGroup<Object> widths = find(RadioButtonGroup.class).single();
    widths.setValue(widths.getListDataView().getItem(1));

    assertThat(find(IFrame.class).single().getParent().orElseThrow().getElement().getClassList())
        .contains("phone");
  }

  @Test
  void saysThatAMailIsGone() {
    navigate(OutboxMailView.class, -1L);

    assertThat(find(EmptyState.class).all()).hasSize(1);
  }

  private OutboxEntry row(int index) {
    @SuppressWarnings("unchecked")
    Grid<OutboxEntry> grid = find(Grid.class).single();
    return test(grid).getRow(index);
  }
}
