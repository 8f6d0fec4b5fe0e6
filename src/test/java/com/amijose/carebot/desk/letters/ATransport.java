package com.amijose.carebot.desk.letters;

import com.amijose.carebot.outbox.Delivery;
import com.amijose.carebot.outbox.MailTransport;
import com.amijose.carebot.outbox.QueuedReply;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes every mail and keeps it. */
final class ATransport implements MailTransport {
  final List<QueuedReply> taken = new CopyOnWriteArrayList<>();
  volatile Delivery says = new Delivery.Delivered("250 taken");

  @Override
  public Delivery deliver(QueuedReply reply, BeforeDot beforeDot) {
    if (!beforeDot.pass()) return new Delivery.Refused("not ours");
    taken.add(reply);
    return says;
  }

  @Override
  public void close() {}
}
