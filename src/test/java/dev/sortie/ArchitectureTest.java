package dev.sortie;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may use what. Each rule says how to comply. */
@AnalyzeClasses(packages = "dev.sortie", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] FOR_EYES = {"..ui..", "..base..", "..designer.."};

  @ArchTest
  static final ArchRule vaadinIsForEyes =
      noClasses()
          .that()
          .resideOutsideOfPackages(FOR_EYES)
          .and()
          .doNotHaveFullyQualifiedName("dev.sortie.SortieApplication")
          .and()
          .doNotHaveFullyQualifiedName("dev.sortie.access.UiSecurity")
          .should()
          .dependOnClassesThat(resideInAPackage("com.vaadin.."))
          .because("rules must work without a screen: move what shows it to the module's .ui");

  @ArchTest
  static final ArchRule onlyEngineSeesTheClient =
      noClasses()
          .that()
          .resideOutsideOfPackage("..engine..")
          .should()
          .dependOnClassesThat(resideInAPackage("io.camunda.client.."))
          .because("there is one door to Zeebe: ask engine.Engine or implement engine.JobHandler");

  @ArchTest
  static final ArchRule onlyTwoReadBpmn =
      noClasses()
          .that()
          .resideOutsideOfPackages("..campaign..", "..modelcheck..")
          .should()
          .dependOnClassesThat(resideInAPackage("io.camunda.zeebe.model.."))
          .because("the stored form is theirs: ask campaign for what you need of a diagram");

  @ArchTest
  static final ArchRule onlyMailModulesSpeakMail =
      noClasses()
          .that()
          .resideOutsideOfPackages("..sending..", "..outbox..", "..feedback..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.."))
          .because("headers and phases of SMTP are easy to get wrong twice: ask sending");

  @ArchTest
  static final ArchRule pureModulesStayPure =
      noClasses()
          .that()
          .resideInAnyPackage("..guard..", "..modelcheck..")
          .and()
          .haveSimpleNameNotEndingWith("package-info")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                  .or(JavaClass.Predicates.assignableTo(InstantSource.class)))
          .because("they answer by their arguments alone: let the caller fetch facts and time");

  @ArchTest
  static final ArchRule nobodyCallsViews =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ui..")
          .should()
          .dependOnClassesThat(resideInAPackage("dev.sortie..ui.."))
          .because("views are called by people: move what you need to the module's root");

  @ArchTest
  static final ArchRule nobodyCallsWorkers =
      noClasses()
          .that()
          .resideOutsideOfPackage("..worker..")
          .should()
          .dependOnClassesThat(resideInAPackage("dev.sortie..worker.."))
          .because("workers are called by the engine: move what you need to the module's root");

  @ArchTest
  static final ArchRule timeIsHandedIn =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.sortie.shared.SharedConfiguration")
          .and()
          .doNotHaveFullyQualifiedName("dev.sortie.engine.EngineConfiguration")
          .and()
          .resideOutsideOfPackage("..engine.exporter..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "the system's time is read", ArchitectureTest::isSystemTime))
          .orShould()
          .callConstructor(Date.class)
          .because("the time machine moves it: inject InstantSource; System.nanoTime may measure");

  @ArchTest
  static final ArchRule constructorsInject =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .orShould()
          .beAnnotatedWith(Value.class)
          .because("a class must be usable by new: take it in the constructor");

  @ArchTest
  static final ArchRule optionalIsAnAnswer =
      noMethods()
          .that()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .haveRawParameterTypes(
              DescribedPredicate.describe(
                  "an Optional",
                  (List<JavaClass> types) ->
                      types.stream().anyMatch(it -> it.isEquivalentTo(Optional.class))))
          .because("a parameter that may be missing is @Nullable or two methods")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule repositoriesAreTheModulesOwn =
      classes()
          .that()
          .haveSimpleNameEndingWith("Repository")
          .should()
          .notBePublic()
          .because("tables belong to one module: offer a method on its API instead");

  @ArchTest
  static final ArchRule entrancesAreNobodysApi =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .or()
          .areAnnotatedWith(Route.class)
          .or()
          .haveSimpleNameEndingWith("Worker")
          .should()
          .notBePublic()
          .because("only the framework calls controllers, views and workers");

  @ArchTest
  static final ArchRule callsAreNobodysApi =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .should()
          .notBePublic()
          .because("only the framework calls them");

  private static boolean isSystemTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
    return owner.startsWith("java.time.") && bare && name.equals("now")
        || Set.of("java.time.Clock", "java.time.InstantSource").contains(owner)
            && name.startsWith("system")
        || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
  }
}
