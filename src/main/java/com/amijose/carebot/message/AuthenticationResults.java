package com.amijose.carebot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads Authentication-Results fields (RFC 8601 §2.2); believes only what A2 and I20 allow. */
final class AuthenticationResults {
  private AuthenticationResults() {}

  /** One method's result, in lower case: {@code dkim=pass header.d=example.test}. */
  private record Result(String method, String value, List<String> properties) {
    boolean isAlignedPass(String property, String domain) {
      if (!value.equals("pass")) return false;
      for (String given : properties) {
        if (given.startsWith(property + "=") && isAligned(given, domain)) return true;
      }
      return false;
    }

    private static boolean isAligned(String given, String domain) {
      String named = given.substring(given.indexOf('=') + 1);
      String host = named.substring(named.lastIndexOf('@') + 1);
      // Relaxed alignment without a list of public suffixes: equal, or From below the signer.
      return host.equals(domain) || host.contains(".") && domain.endsWith("." + host);
    }
  }

  private record Statement(String server, List<Result> results) {
    Optional<String> value(String method) {
      for (Result result : results) {
        if (result.method.equals(method)) return Optional.of(result.value);
      }
      return Optional.empty();
    }
  }

  /**
   * What the fields say.
   *
   * @param fields topmost first
   * @param authservId the server that is believed
   * @param from the domain of the one From address
   */
  static Authentication read(
      List<String> fields, Optional<String> authservId, Optional<String> from) {
    List<Statement> statements = new ArrayList<>();
    for (String field : fields) statements.add(parse(field));
    boolean failed =
        !statements.isEmpty() && statements.get(0).value("dmarc").orElse("").equals("fail");
    List<Statement> own = new ArrayList<>();
    for (Statement statement : statements) {
      if (authservId.filter(id -> id.equalsIgnoreCase(statement.server)).isPresent()) {
        own.add(statement);
      }
    }
    // A second field with our server's name is somebody's forgery: neither is believed.
    Authentication.Standing standing =
        own.size() == 1 ? standing(own.get(0), from) : Authentication.Standing.ABSENT;
    return new Authentication(failed, standing);
  }

  private static Authentication.Standing standing(Statement own, Optional<String> from) {
    String dmarc = own.value("dmarc").orElse("none");
    if (dmarc.equals("pass")) return Authentication.Standing.PASS;
    if (dmarc.equals("fail")) return Authentication.Standing.FAIL;
    if (!dmarc.equals("none") || from.isEmpty()) return Authentication.Standing.ABSENT;
    for (Result result : own.results) {
      boolean aligned =
          result.method.equals("dkim") && result.isAlignedPass("header.d", from.get())
              || result.method.equals("spf") && result.isAlignedPass("smtp.mailfrom", from.get());
      if (aligned) return Authentication.Standing.PASS;
    }
    return Authentication.Standing.ABSENT;
  }

  private static Statement parse(String raw) {
    String[] parts = withoutComments(raw).toLowerCase(Locale.ROOT).split(";");
    String[] server = parts[0].strip().split("\\s+");
    List<Result> results = new ArrayList<>();
    for (int i = 1; i < parts.length && i < 100; i++) {
      String[] words = parts[i].strip().replaceAll("\\s*=\\s*", "=").split("\\s+");
      int equals = words[0].indexOf('=');
      if (equals < 1) continue;
      String method = words[0].substring(0, equals).replaceAll("/.*", "");
      List<String> properties = new ArrayList<>();
      for (int k = 1; k < words.length; k++) properties.add(words[k].replace("\"", ""));
      results.add(new Result(method, words[0].substring(equals + 1), properties));
    }
    return new Statement(server[0].replace("\"", ""), results);
  }

  private static String withoutComments(String raw) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '(') depth++;
      if (depth == 0) out.append(c);
      if (c == ')' && depth > 0) depth--;
    }
    return out.toString();
  }
}
