package dev.sortie;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on real parts: embedded PostgreSQL, embedded Zeebe with a clock that can be
 * moved, the inside mail server, on free ports.
 *
 * <p>All such tests share one running application, so a test uses keys and addresses of its own and
 * expects nothing to be empty.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
@ActiveProfiles("test")
public @interface SortieTest {}
