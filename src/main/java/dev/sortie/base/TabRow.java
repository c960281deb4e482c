package dev.sortie.base;

import com.vaadin.flow.component.Component;

/** What Vaadin's tabs still need to be understood by a reader of screens. */
public final class TabRow {

  private static final String MEND =
      """
      customElements.whenDefined('vaadin-tabs').then(() => requestAnimationFrame(() =>
        this.querySelectorAll('vaadin-tabs').forEach(row =>
          row.shadowRoot?.querySelector('#scroll')?.removeAttribute('tabindex'))))
      """;

  private TabRow() {}

  /**
   * Makes a row of tabs hold tabs alone. Its scroller, which has a tab index though nobody can get
   * there, stands between them otherwise (axe: aria-required-children).
   *
   * @param sheet holds the row; attached or not yet
   */
  public static void mend(Component sheet) {
    sheet.addAttachListener(attached -> sheet.getElement().executeJs(MEND));
  }
}
