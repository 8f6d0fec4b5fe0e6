package com.amijose.carebot.message;

import java.util.ArrayList;
import java.util.List;

/** Joins the lines of {@code format=flowed} text into paragraphs again (RFC 3676 §4). */
final class FlowedText {
  private FlowedText() {}

  /** Quote marks stay; {@code delSp} drops the space that a joined line ends with. */
  static List<String> unfold(List<String> lines, boolean delSp) {
    List<String> out = new ArrayList<>(lines.size());
    StringBuilder paragraph = new StringBuilder();
    int depthBefore = 0;
    boolean open = false;
    for (String line : lines) {
      int depth = depthOf(line);
      String text = unstuffed(line, depth);
      boolean signature = text.equals("-- ");
      if (open && (depth != depthBefore || signature)) {
        out.add(paragraph.toString().stripTrailing());
        open = false;
      }
      if (!open) {
        paragraph.setLength(0);
        paragraph.append(depth > 0 ? ">".repeat(depth) + " " : "");
      }
      paragraph.append(text);
      open = text.endsWith(" ") && !signature;
      if (open && delSp) paragraph.setLength(paragraph.length() - 1);
      if (!open) out.add(paragraph.toString());
      depthBefore = depth;
    }
    if (open) out.add(paragraph.toString().stripTrailing());
    return out;
  }

  private static int depthOf(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') depth++;
    return depth;
  }

  private static String unstuffed(String line, int depth) {
    boolean stuffed = depth < line.length() && line.charAt(depth) == ' ';
    return line.substring(stuffed ? depth + 1 : depth);
  }
}
