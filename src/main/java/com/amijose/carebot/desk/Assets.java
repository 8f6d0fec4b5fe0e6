package com.amijose.carebot.desk;

import com.amijose.carebot.casework.Sha256;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style sheets, scripts and pictures of the desk itself, out of the program. Their addresses carry
 * a piece of their hash, so that browsers keep them for good and still see a new version at once.
 */
public final class Assets {
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9][a-z0-9-]{0,40}(?:\\.min)?\\.(css|js|svg|png)");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  /** What comes out of other people's packages. */
  private static final Map<String, String> PACKED =
      Map.of("htmx.min.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record Asset(byte[] bytes, String type, String hash) {}

  /**
   * @throws IllegalArgumentException where the program has no such file
   */
  String address(String name) {
    Asset asset =
        find(name).orElseThrow(() -> new IllegalArgumentException("no asset called " + name));
    return "/assets/" + name + "?v=" + asset.hash();
  }

  void show(Context context) {
    Asset asset =
        find(context.pathParam("name"))
            .orElseThrow(() -> Refusal.notFound("There is no such file."));
    boolean isOfThisVersion = asset.hash().equals(context.queryParam("v"));
    context.header(
        "Cache-Control", isOfThisVersion ? "public, max-age=31536000, immutable" : "no-cache");
    context.contentType(asset.type());
    context.result(asset.bytes());
  }

  private Optional<Asset> find(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) return Optional.empty();
    Asset kept = known.get(name);
    if (kept != null) return Optional.of(kept);
    Optional<Asset> fresh = read(name, matcher.group(1));
    fresh.ifPresent(asset -> known.put(name, asset));
    return fresh;
  }

  private static Optional<Asset> read(String name, String ending) {
    String place = PACKED.getOrDefault(name, "/com/amijose/carebot/desk/assets/" + name);
    try (InputStream file = Assets.class.getResourceAsStream(place)) {
      if (file == null) return Optional.empty();
      byte[] bytes = file.readAllBytes();
      String type = TYPES.getOrDefault(ending, "application/octet-stream");
      return Optional.of(new Asset(bytes, type, Sha256.hex(bytes).substring(0, 16)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
