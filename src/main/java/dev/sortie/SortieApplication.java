package dev.sortie;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Sortie: database, engine, mail and the application, in this order. */
@Push
@EnableScheduling
@ConfigurationPropertiesScan
@SpringBootApplication
public class SortieApplication implements AppShellConfigurator {

  public static void main(String[] arguments) {
    SpringApplication.run(SortieApplication.class, arguments);
  }
}
