package com.amijose.carebot.casework.review;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.triage.Corrected;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.understanding.Understanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which facts a person has corrected this time, as labelled examples. */
record Differences(CaseFile file, Message message, Actor by, Instant at) {

  List<Correction> corrections(Corrected now) {
    Reasoning reasoning = file.reasoning().orElseThrow();
    Understanding was = reasoning.understanding();
    Corrected before = file.corrected();
    List<Correction> all = new ArrayList<>();
    now.request().ifPresent(is -> add(all, "request", was.request().value().word(), is.word()));
    now.reason().ifPresent(is -> add(all, "reason", was.reason().value().word(), is.word()));
    now.order()
        .map(OrderNumber::value)
        .ifPresent(is -> add(all, "order_number", orders(reasoning), is));
    if (!now.lines().isEmpty() && !now.lines().equals(before.lines())) {
      add(all, "items", lines(reasoning), positions(now.lines()));
    }
    now.worn().ifPresent(is -> add(all, "worn", was.worn() + "", is + ""));
    now.deliveredOn()
        .map(Object::toString)
        .ifPresent(is -> add(all, "delivery_date", delivered(before, reasoning), is));
    return all;
  }

  private void add(List<Correction> all, String field, String before, String after) {
    if (before.equals(after)) return;
    all.add(
        new Correction(
            file.facts().caseId(),
            field,
            before,
            after,
            message.subject().text(),
            message.body().newText(),
            by.name(),
            at));
  }

  private static String orders(Reasoning reasoning) {
    return reasoning.orders().stream()
        .map(match -> match.mention().number().value())
        .collect(Collectors.joining(" "));
  }

  private static String lines(Reasoning reasoning) {
    return positions(
        reasoning.decision().items().stream().map(item -> item.wish().line().position()).toList());
  }

  private static String positions(List<Integer> lines) {
    return lines.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String delivered(Corrected before, Reasoning reasoning) {
    return before
        .deliveredOn()
        .map(Object::toString)
        .or(
            () ->
                reasoning.decision().items().stream()
                    .map(ItemDecision::dates)
                    .flatMap(dates -> dates.deliveredOn().stream())
                    .findFirst()
                    .map(Object::toString))
        .orElse("");
  }
}
