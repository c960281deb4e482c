package dev.sortie.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A real, migrated PostgreSQL without Spring: a test method or constructor may ask for a {@code
 * JdbcClient}, a {@code DataSource} or a {@code PlatformTransactionManager}.
 *
 * <p>One server for all such tests of a run; every test class gets a database of its own. Its
 * session runs in a zone that is neither UTC nor ours, so that mistakes about zones show.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DatabaseExtension.class)
public @interface DatabaseTest {}
