package dev.sortie.contact;

import dev.sortie.shared.DataDirectory;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * How large a form may be, refused by its announced length before a byte of it is read, and where
 * its files lie meanwhile: on the disk whose room we watch, never in memory.
 */
@Configuration(proxyBeanMethods = false)
class ImportUploads {

  private static final DataSize FIELDS = DataSize.ofMegabytes(1);
  private static final int IN_MEMORY = 64 * 1024;

  @Bean
  MultipartConfigElement multipartConfig(ContactSettings settings, DataDirectory data) {
    long file = settings.importMaxSize().toBytes();
    return new MultipartConfigElement(
        data.folder("uploads").toString(), file, file + FIELDS.toBytes(), IN_MEMORY);
  }

  /** Says in our words what went wrong before any controller was called. */
  @ControllerAdvice
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class Refusals {

    /** Asked for late: the resolver itself is made of all advices, this one among them. */
    private final ObjectProvider<HandlerExceptionResolver> resolvers;

    private final ContactSettings settings;

    Refusals(
        @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolvers,
        ContactSettings settings) {
      this.resolvers = resolvers;
      this.settings = settings;
    }

    @ExceptionHandler
    void tooLarge(
        MaxUploadSizeExceededException cause,
        HttpServletRequest request,
        HttpServletResponse response) {
      long most = settings.importMaxSize().toMegabytes();
      resolve(request, response, ImportRefusedException.tooLarge(most));
    }

    @ExceptionHandler
    void unreadable(
        MultipartException cause, HttpServletRequest request, HttpServletResponse response) {
      Throwable root = cause.getMostSpecificCause();
      RuntimeException refusal =
          root instanceof IOException failed ? ImportFiles.refusal(failed) : cause;
      resolve(
          request,
          response,
          refusal instanceof ImportRefusedException ? refusal : ImportRefusedException.form());
    }

    private void resolve(
        HttpServletRequest request, HttpServletResponse response, RuntimeException refusal) {
      resolvers.getObject().resolveException(request, response, null, refusal);
    }
  }
}
