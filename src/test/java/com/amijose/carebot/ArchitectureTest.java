package com.amijose.carebot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** ARCHITECTURE.md as a test: an allow-list of who may use whom, complete and free of cycles. */
class ArchitectureTest {
  private static final String ROOT = "com.amijose.carebot";

  /** "May use" is complete. */
  private static final Map<String, Set<String>> MAY_USE = mayUse();

  private static final Set<String> PURE =
      Set.of("message", "order", "understanding", "policy", "reply", "triage");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> each_package_uses_only_what_the_table_allows() {
    return MAY_USE.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(inside(row.getKey()))
                            .should()
                            .dependOnClassesThat(
                                resideInAPackage(ROOT + "..")
                                    .and(
                                        DescribedPredicate.not(
                                            resideInAnyPackage(
                                                allowed(row.getKey(), row.getValue())))))
                            .check(CLASSES)));
  }

  @Test
  void every_package_is_in_the_table() {
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void there_are_no_cycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> each_library_has_one_home() {
    return Map.ofEntries(
            Map.entry("java.sql..", Set.of("store")),
            Map.entry("org.jdbi..", Set.of("store")),
            Map.entry("org.jsoup..", Set.of("message")),
            Map.entry("opennlp..", Set.of("understanding")),
            Map.entry("picocli..", Set.of("cli")),
            Map.entry("org.snakeyaml..", Set.of("config")),
            Map.entry("io.javalin..", Set.of("desk")),
            Map.entry("gg.jte..", Set.of("desk")),
            Map.entry("jakarta.mail..", Set.of("message", "mailbox", "outbox")),
            Map.entry("com.icegreen..", Set.of("app")),
            Map.entry("org.apache.pdfbox..", Set.of("reply")))
        .entrySet()
        .stream()
        .map(
            home ->
                DynamicTest.dynamicTest(
                    home.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                home.getValue().stream()
                                    .map(ArchitectureTest::inside)
                                    .toArray(String[]::new))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(home.getKey())
                            .check(CLASSES)));
  }

  @Test
  void the_middle_is_pure() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE.stream().map(ArchitectureTest::inside).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(Clock.class.getName())
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.slf4j..")
        .check(CLASSES);
  }

  @Test
  void only_app_asks_the_system_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("app"))
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void names_are_roles() {
    classes()
        .should()
        .haveNameNotMatching(
            ".*(Util|Utils|Helper|Misc|Manager|Impl|Service|Processor|Handler|Wrapper)$")
        .check(CLASSES);
  }

  private static String[] allowed(String own, Set<String> others) {
    return Stream.concat(Stream.of(own), others.stream())
        .map(ArchitectureTest::inside)
        .toArray(String[]::new);
  }

  private static String inside(String name) {
    return ROOT + "." + name + "..";
  }

  /** The rows of the map: package in the first column, what it may use in the third. */
  private static Map<String, Set<String>> mayUse() {
    Pattern row = Pattern.compile("\\| `([a-z]+)` \\|[^|]*\\| ([a-z, –]+) \\|.*");
    try (Stream<String> lines = Files.lines(Path.of("ARCHITECTURE.md"))) {
      Map<String, Set<String>> table = new TreeMap<>();
      lines
          .map(row::matcher)
          .filter(Matcher::matches)
          .forEach(match -> table.put(match.group(1), uses(match.group(2))));
      return table;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> uses(String names) {
    return Arrays.stream(names.split(", "))
        .filter(name -> !name.equals("–"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
