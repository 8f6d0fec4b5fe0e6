package com.amijose.carebot.config;

import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.ReaderSettings;
import com.amijose.carebot.order.Category;
import com.amijose.carebot.order.CategoryRules;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.reply.Shop;
import com.amijose.carebot.triage.Autonomy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads {@code carebot.yml}; every key of the file is named here once. */
public final class SettingsReader {
  private static final String STATUTORY_RIGHTS =
      "None of this touches the rights that the law gives you as a consumer.";

  private final Home home;
  private final Function<String, @Nullable String> environment;
  private final List<Fault> faults = new ArrayList<>();

  private SettingsReader(Home home, Function<String, @Nullable String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /**
   * What a dry run needs; mailbox, server and database may be missing from the file or incomplete.
   *
   * @throws UnusableConfigurationException with every fault
   */
  public static Settings forTriage(
      Optional<Path> file, Home home, Function<String, @Nullable String> environment) {
    SettingsReader reader = new SettingsReader(home, environment);
    Section root = reader.root(file);
    Settings settings = reader.settings(root);
    reader.passOver(root);
    return reader.orFaults(root, settings);
  }

  /**
   * What the running bot needs.
   *
   * @throws UnusableConfigurationException with every fault
   */
  public static RunSettings forRun(
      Path file, Home home, Function<String, @Nullable String> environment) {
    SettingsReader reader = new SettingsReader(home, environment);
    Section root = reader.root(Optional.of(file));
    Settings middle = reader.settings(root);
    ConfigurationFile self = new ConfigurationFile(file, home, environment, middle.limits());
    RunSettings settings = new RunKeys(root).read(middle, self);
    return reader.orFaults(root, settings);
  }

  /**
   * The database alone, for commands that need no server.
   *
   * @throws UnusableConfigurationException where the file can't be read or the key is unusable
   */
  public static String databaseOf(
      Path file, Home home, Function<String, @Nullable String> environment) {
    SettingsReader reader = new SettingsReader(home, environment);
    Section root = reader.root(Optional.of(file));
    String url = root.text("database", RunKeys.DATABASE);
    if (!reader.faults.isEmpty()) throw new UnusableConfigurationException(reader.faults);
    return url;
  }

  private Section root(Optional<Path> file) {
    return file.map(path -> YamlFile.read(path, environment, faults))
        .orElseGet(() -> new Section("the defaults", "", Optional.empty(), environment, faults));
  }

  private <T> T orFaults(Section root, T value) {
    root.refuseUnknownKeys();
    if (!faults.isEmpty()) throw new UnusableConfigurationException(faults);
    return value;
  }

  private Settings settings(Section root) {
    Section shop = root.section("shop");
    EmailAddress address = address(shop, "address", "customercare@amijose.com");
    String name = shop.text("name", "Amijose");
    Shop described =
        new Shop(
            name,
            shop.text("company", name),
            address,
            shop.list(
                "return-address", List.of(name + " Returns", "1 Example Street", "Example Town")),
            shop.optionalText("phone"),
            shop.zone("time-zone", ZoneId.of("Europe/London")),
            shop.text("number-example", "AJ12345"),
            shop.text("statutory-rights", STATUTORY_RIGHTS));
    List<String> forms = shop.list("contact-form", List.of("mailer@shopify.com"));
    ReaderSettings reader =
        new ReaderSettings(
            address,
            shop.list("aliases", List.of()),
            forms,
            root.section("authentication").optionalText("authserv-id"));
    Section confidence = root.section("confidence");
    return new Settings(
        described,
        reader,
        root.choice("mode", Autonomy.Mode.class, Autonomy.Mode.REVIEW),
        new Autonomy.Confidence(confidence.share("request", 0.9), confidence.share("reason", 0.9)),
        limits(root.section("policy")),
        categories(root),
        root.optionalText("models").map(Path::of).orElse(home.models()),
        root.optionalText("templates").map(Path::of).orElse(home.templates()),
        root.section("orders").optionalText("csv").map(Path::of));
  }

  private Limits limits(Section policy) {
    Limits standard = Limits.PUBLISHED;
    int refundDays = policy.number("refund-days", standard.refundDays(), 0, 3650);
    int returnDays = policy.number("return-days", standard.returnDays(), 0, 3650);
    if (returnDays < refundDays) {
      policy.fault("return-days", returnDays + " is less than refund-days (" + refundDays + ")");
      return standard;
    }
    return new Limits(
        Duration.ofHours(policy.number("cancel-hours", 2, 0, 720)),
        refundDays,
        returnDays,
        policy.numberOrOff("warranty-days", OptionalInt.empty(), 1, 36500),
        policy.number("transit-days", standard.transitDays(), 0, 365),
        policy.number("post-by-days", standard.postByDays(), 1, 365));
  }

  private CategoryRules categories(Section root) {
    Path file = root.optionalText("categories").map(Path::of).orElse(home.categories());
    if (!java.nio.file.Files.exists(file)) return CategoryRules.BY_NAME;
    Section categories = YamlFile.read(file, environment, faults);
    List<CategoryRules.Rule> rules = new ArrayList<>();
    for (Section rule : categories.sections("rules")) {
      Category category = rule.choice("category", Category.class, Category.STANDARD);
      String pattern =
          rule.neededText("pattern", "write a regular expression that is found in name and SKU");
      try {
        rules.add(CategoryRules.Rule.of(category, pattern));
      } catch (PatternSyntaxException broken) {
        rule.fault("pattern", "is no regular expression: " + broken.getDescription());
      }
    }
    categories.refuseUnknownKeys();
    return new CategoryRules(rules);
  }

  private EmailAddress address(Section section, String key, String standard) {
    String text = section.text(key, standard);
    Optional<EmailAddress> address = EmailAddress.parse(text);
    if (address.isEmpty()) section.fault(key, "\"" + text + "\" is no mail address");
    return address.orElseGet(() -> EmailAddress.parse(standard).orElseThrow());
  }

  /** Keys that a dry run does not need are known all the same. */
  private void passOver(Section root) {
    for (String key : List.of("imap", "smtp", "limits", "desk", "metrics", "notify", "trust"))
      root.ignore(key);
    root.ignore("database");
    root.section("orders").ignore("max-wait");
    root.section("authentication").ignore("require");
  }
}
