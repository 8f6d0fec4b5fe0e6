package com.amijose.carebot.desk.figures;

import com.amijose.carebot.audit.AuditEvent;

/** What can happen to figures, in the sentences of the trail. */
public final class FigureEvents {
  public static final String EXPORTED = "figures_exported";

  private FigureEvents() {}

  public record Exported(String figure, Period period) implements AuditEvent {
    @Override
    public String name() {
      return EXPORTED;
    }

    @Override
    public String sentence() {
      return "The table "
          + figure
          + " was taken away, from "
          + period.from()
          + " to "
          + period.to()
          + ".";
    }
  }
}
