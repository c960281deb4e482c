package dev.sortie.browser;

import com.microsoft.playwright.Page;
import dev.sortie.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;

/** The door of an installation, as a person goes through it. */
public final class Login {

  private Login() {}

  /** By the form, with the password that the installation made for itself. */
  public static void asAdmin(Installation sortie, Page page) throws IOException {
    page.navigate(sortie.uri("/login").toString());
    page.locator("input[name=username]").fill("admin");
    page.locator("input[name=password]")
        .fill(Files.readString(sortie.data().resolve("admin-password.txt")).strip());
    page.keyboard().press("Enter");
    page.waitForURL(address -> !address.contains("login"));
  }
}
