package com.amijose.carebot.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Opens a YAML file (1.2: {@code no} and {@code on} are texts) as the section of its outermost
 * keys.
 */
final class YamlFile {
  private YamlFile() {}

  /**
   * @throws UnusableConfigurationException where the file can't be read or is no YAML
   */
  static Section read(
      Path path, Function<String, @Nullable String> environment, List<Fault> faults) {
    Optional<Node> node = compose(path);
    return new Section(path.toString(), "", node, environment, faults);
  }

  private static Optional<Node> compose(Path path) {
    try {
      String text = Files.readString(path);
      return new Compose(LoadSettings.builder().setLabel(path.toString()).build())
          .composeString(text);
    } catch (NoSuchFileException missing) {
      throw unusable(path, 0, "there is no such file");
    } catch (MalformedInputException notText) {
      throw unusable(path, 0, "it is not UTF-8 text");
    } catch (IOException unreadable) {
      throw unusable(path, 0, "it can't be read: " + unreadable.getMessage());
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw unusable(path, line, "it is no YAML: " + broken.getProblem());
    } catch (YamlEngineException broken) {
      throw unusable(path, 0, "it is no YAML: " + broken.getMessage());
    }
  }

  private static UnusableConfigurationException unusable(Path path, int line, String what) {
    return new UnusableConfigurationException(List.of(new Fault(path.toString(), line, "", what)));
  }
}
