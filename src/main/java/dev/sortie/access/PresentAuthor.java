package dev.sortie.access;

import dev.sortie.audit.Author;
import dev.sortie.audit.Author.Kind;
import dev.sortie.audit.Authors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Whoever the present call was let in as. Threads of our own have nobody: what they do, Sortie does
 * by itself.
 */
@Component
final class PresentAuthor implements Authors {

  private final SecurityContextHolderStrategy holder;

  PresentAuthor(SecurityContextHolderStrategy holder) {
    this.holder = holder;
  }

  @Override
  public Optional<Author> present() {
    return Optional.ofNullable(author(holder.getContext().getAuthentication()));
  }

  private static @Nullable Author author(@Nullable Authentication known) {
    if (known == null) {
      return null;
    }
    if (known instanceof AnonymousAuthenticationToken) {
      return Author.VISITOR;
    }
    return switch (known.getPrincipal()) {
      case SignedIn who -> new Author(Kind.ACCOUNT, who.id().value().toString(), who.name());
      case KeyHolder key -> new Author(Kind.KEY, key.id().value().toString(), key.name());
      case null, default -> new Author(Kind.ACCOUNT, "", known.getName());
    };
  }
}
