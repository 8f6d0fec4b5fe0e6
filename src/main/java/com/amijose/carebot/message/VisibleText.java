package com.amijose.carebot.message;

/** Text as it may be stored and shown: no control characters, one kind of line end. */
final class VisibleText {
  private VisibleText() {}

  /** LF line ends; no NUL or other control character but tab (reliability F91). */
  static String cleaned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        boolean followed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (!followed) out.append('\n');
      } else if (c == '\u00a0') {
        out.append(' ');
      } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
        out.append(isLoneSurrogate(text, i) ? '\ufffd' : c);
      }
    }
    return out.toString();
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (!Character.isSurrogate(c)) return false;
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }

  /** Without the characters that show nothing and can stand inside a word or number. */
  static String withoutInvisible(String text) {
    int first = 0;
    while (first < text.length() && !isInvisible(text.charAt(first))) first++;
    if (first == text.length()) return text;
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++)
      if (!isInvisible(text.charAt(i))) out.append(text.charAt(i));
    return out.toString();
  }

  /** Does something invisible stand between two letters or digits, or turn the direction? */
  static boolean hidesCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') return true;
      if (!showsNothing(c) || c == '\u00ad' || i == 0 || !isWord(text.charAt(i - 1))) continue;
      int next = i;
      while (next < text.length() && showsNothing(text.charAt(next))) next++;
      if (next < text.length() && isWord(text.charAt(next))) return true;
      i = next - 1;
    }
    return false;
  }

  private static boolean showsNothing(char c) {
    return isInvisible(c) || c == '\u200c' || c == '\u200d';
  }

  private static boolean isWord(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private static boolean isInvisible(char c) {
    return switch (c) {
      case '\u200b', '\u2060', '\u2061', '\u2062', '\u2063', '\ufeff', '\u00ad', '\u180e' -> true;
      default -> c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    };
  }
}
