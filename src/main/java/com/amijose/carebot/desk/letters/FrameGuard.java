package com.amijose.carebot.desk.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content policy of a letter's frame: nothing runs, nothing is loaded, no form goes anywhere;
 * of styles only those that stand in the letter, each by its hash.
 */
final class FrameGuard {
  private static final Pattern STYLE = Pattern.compile("\\sstyle=\"([^\"]*)\"");

  private FrameGuard() {}

  static String policyFor(String html) {
    TreeSet<String> hashes = new TreeSet<>();
    Matcher style = STYLE.matcher(html);
    while (style.find()) hashes.add("'sha256-" + hash(style.group(1)) + "'");
    String styles =
        hashes.isEmpty() ? "" : " style-src 'unsafe-hashes' " + String.join(" ", hashes) + ";";
    return "sandbox; default-src 'none';"
        + styles
        + " form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
  }

  private static String hash(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
