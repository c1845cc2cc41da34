package dev.coffer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.coffer.platform.Endpoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The conventions that matter, kept by the build. */
@DisplayName("In the product's code")
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.coffer");

  @Test
  void featuresAreFreeOfCycles() {
    slices().matching("dev.coffer.(*)..").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void thePlatformKnowsNoFeature() {
    noClasses()
        .that()
        .resideInAPackage("dev.coffer.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.coffer.identity..",
            "dev.coffer.contacts..",
            "dev.coffer.credits..",
            "dev.coffer.unlocks..",
            "dev.coffer.usage..",
            "dev.coffer.functions..")
        .check(PRODUCT);
  }

  /** Those that hold keys, expressions and mapping; a new one is named like its fellows. */
  private static final String STORES =
      ".*\\.(\\w*Table\\w*|Dynamo\\w+|\\w+Rows|OperatorLists|Attributes|Batches|WriteStages)(\\$.*)?";

  @Test
  void onlyTheStoresKnowDynamoDb() {
    noClasses()
        .that()
        .haveNameNotMatching(STORES)
        .and()
        .resideOutsideOfPackage("dev.coffer.functions..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk.services.dynamodb..")
        .check(PRODUCT);
  }

  @Test
  void onlyTheEdgeAndTheFunctionsKnowApiGateway() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.coffer.functions..")
        .and()
        .doNotHaveSimpleName("HttpEdge")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.amazonaws..")
        .check(PRODUCT);
  }

  @Test
  void anEndpointIsCalledEndpoint() {
    classes()
        .that()
        .implement(Endpoint.class)
        .and()
        .areNotInterfaces()
        .should()
        .haveSimpleNameEndingWith("Endpoint")
        .check(PRODUCT);
  }

  @Test
  void onlyThePlatformKnowsTheCsvLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.coffer.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.siegmar.fastcsv..")
        .check(PRODUCT);
  }

  @Test
  void nobodyTakesTheTimeFromTheAir() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(PRODUCT);
  }

  @Test
  void nobodyLooksForClassesOrMembersAtRunTime() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(PRODUCT);
  }
}
