package dev.sortie.base;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.shared.RequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short messages at the edge of the page. All methods must run in a UI. */
public final class Notices {

  private static final Logger log = LoggerFactory.getLogger(Notices.class);
  private static final int SUCCESS_MILLIS = 5000;

  private Notices() {}

  /** Something is done; goes away by itself. */
  public static void success(String text) {
    show(new NoticeText(Symbol.DONE, text, "", ""), "success", SUCCESS_MILLIS);
  }

  /**
   * Something did not work; stays until closed.
   *
   * @param happened what went wrong
   * @param meaning what that means for the contacts: usually that nothing was changed
   * @param remedy what to do now
   */
  public static void error(String happened, String meaning, String remedy) {
    show(new NoticeText(Symbol.ATTENTION, happened, meaning, remedy), "error", 0);
  }

  /** What the user asked for could not be done as asked; nothing was changed. */
  public static void error(RequestException refused) {
    Object[] arguments = refused.arguments().toArray();
    error(
        I18NProvider.translate("problem." + refused.key() + ".title", arguments),
        I18NProvider.translate("problem." + refused.key() + ".detail", arguments),
        "");
  }

  /** A mistake of ours: logged under an id that the notice tells. */
  public static void unexpected(Throwable mistake) {
    if (mistake instanceof RequestException refused) {
      error(refused);
      return;
    }
    String id = MistakeId.next();
    log.error("Mistake {} at {}", id, UI.getCurrent().getActiveViewLocation().getPath(), mistake);
    error(
        I18NProvider.translate("base.mistake.happened"),
        I18NProvider.translate("base.mistake.meaning"),
        I18NProvider.translate("base.mistake.remedy", id));
  }

  private static void show(NoticeText text, String theme, int millis) {
    var notice = new Notification(text);
    notice.addThemeName(theme);
    notice.setDuration(millis);
    notice.setPosition(Notification.Position.BOTTOM_END);
    notice.setAssertive(millis == 0);
    text.onClose(notice::close);
    notice.open();
  }
}
