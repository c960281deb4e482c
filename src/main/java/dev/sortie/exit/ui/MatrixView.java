package dev.sortie.exit.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.sortie.base.EmptyState;
import dev.sortie.base.MainLayout;
import dev.sortie.base.PageHeader;
import dev.sortie.base.Symbol;
import dev.sortie.exit.ExitMatrices;
import dev.sortie.exit.ExitMatrix;
import jakarta.annotation.security.RolesAllowed;

/** Which stop ends which campaign, and where nothing does. */
@Route(value = "exits/rules", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/exits.css")
final class MatrixView extends Div implements HasDynamicTitle {

  MatrixView(ExitMatrices matrices) {
    addClassNames("sortie-page", "sortie-exits");
    Div tools = new Div(new ExitTabs(MatrixView.class));
    tools.addClassName("tools");
    add(
        new PageHeader(getTranslation("exit.title"))
            .withSubtitle(getTranslation("exit.matrix.subtitle")),
        tools);
    show(matrices.live());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("exit.tab.matrix");
  }

  private void show(ExitMatrix matrix) {
    if (matrix.rows().isEmpty()) {
      add(
          new EmptyState(
              Symbol.CAMPAIGNS,
              getTranslation("exit.matrix.empty.title"),
              getTranslation("exit.matrix.empty.text")));
      return;
    }
    MatrixTable table = new MatrixTable(matrix);
    Section section =
        new Section(
            new H2(getTranslation("exit.tab.matrix")),
            new Paragraph(getTranslation("exit.matrix.how-to-read")),
            new MatrixLegend(),
            table);
    section.addClassName("matrix-section");
    add(new HoleList(matrix), section);
  }
}
