package dev.sortie.sending;

import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.context.annotation.Configuration;

/**
 * Names the parts of the mail library that it would otherwise look for in every jar on the class
 * path, several times for each mail; that was half of the work of a mail.
 */
@Configuration(proxyBeanMethods = false)
class MailLibrary {

  private static final String STREAMS = "jakarta.mail.util.StreamProvider";

  MailLibrary() {
    if (System.getProperty(STREAMS) == null) {
      System.setProperty(STREAMS, MailStreamProvider.class.getName());
    }
  }
}
