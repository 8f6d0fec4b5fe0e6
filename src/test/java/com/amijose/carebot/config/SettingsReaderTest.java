package com.amijose.carebot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amijose.carebot.triage.Autonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir Path folder;

  @Test
  void without_a_file_the_defaults_hold() {
    Settings settings =
        SettingsReader.forTriage(Optional.empty(), new Home(Path.of(".")), name -> null);
    assertThat(settings.mode()).isEqualTo(Autonomy.Mode.REVIEW);
    assertThat(settings.limits().refundDays()).isEqualTo(30);
    assertThat(settings.limits().warrantyDays()).isEmpty();
    assertThat(settings.categories().rules()).hasSize(4);
  }

  @Test
  void the_shipped_category_rules_are_the_defaults() {
    Settings settings =
        SettingsReader.forTriage(Optional.empty(), new Home(Path.of(".")), name -> null);
    assertThat(settings.categories().rules().toString())
        .isEqualTo(com.amijose.carebot.order.CategoryRules.BY_NAME.rules().toString());
  }

  @Test
  void variables_are_taken_from_the_environment_with_their_defaults() {
    Settings settings =
        read("shop:\n  name: ${SHOP}\n  company: ${COMPANY:-Amijose Ltd}\n", Map.of("SHOP", "Ami"));
    assertThat(settings.shop().name()).isEqualTo("Ami");
    assertThat(settings.shop().company()).isEqualTo("Amijose Ltd");
  }

  @Test
  void every_fault_is_told_at_once_with_file_line_and_key() {
    String text =
        """
        shop:
          nmae: Amijose
          time-zone: Londn
        mode: full
        policy:
          refund-days: thirty
        confidence: {request: 1.5}
        templates: ${TEMPLATES}
        """;
    assertThat(faults(text))
        .containsExactlyInAnyOrder(
            "carebot.yml:3: shop.time-zone: \"Londn\" is no time zone like Europe/London",
            "carebot.yml:4: mode: \"full\" is none of review, auto",
            "carebot.yml:6: policy.refund-days: \"thirty\" is no whole number from 0 to 3650",
            "carebot.yml:7: confidence.request: \"1.5\" is no number from 0 to 1",
            "carebot.yml:8: templates: the environment variable TEMPLATES is not set",
            "carebot.yml:2: shop.nmae: is no key that Carebot knows; known here: address, name, company,"
                + " return-address, phone, time-zone, number-example, statutory-rights, contact-form, aliases");
  }

  @Test
  void a_key_that_stands_twice_is_a_fault() {
    assertThat(faults("mode: auto\nmode: review\n"))
        .containsExactly("carebot.yml:2: mode: stands twice");
  }

  @Test
  void what_is_no_yaml_names_its_line() {
    assertThat(faults("mode: [auto\nshop: x\n").get(0)).startsWith("carebot.yml:2: it is no YAML");
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    UnusableConfigurationException thrown =
        catchThrowableOfType(
            UnusableConfigurationException.class,
            () ->
                SettingsReader.forTriage(
                    Optional.of(folder.resolve("no.yml")), new Home(Path.of(".")), name -> null));
    assertThat(thrown).hasMessageContaining("no.yml: there is no such file");
  }

  @Test
  void yes_and_no_are_texts() {
    assertThat(read("shop:\n  name: no\n", Map.of()).shop().name()).isEqualTo("no");
  }

  private java.util.List<String> faults(String text) {
    UnusableConfigurationException thrown =
        catchThrowableOfType(UnusableConfigurationException.class, () -> read(text, Map.of()));
    return thrown.getMessage().lines().map(line -> line.replace(folder + "/", "")).toList();
  }

  private Settings read(String text, Map<String, String> environment) {
    Path file = folder.resolve("carebot.yml");
    try {
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
    return SettingsReader.forTriage(Optional.of(file), new Home(Path.of(".")), environment::get);
  }
}
