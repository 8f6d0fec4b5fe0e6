package com.amijose.carebot.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A message that the library can send but not change: it writes the frozen bytes, nothing else. */
final class FrozenMime extends MimeMessage {
  private final byte[] bytes;

  FrozenMime(Session session, byte[] bytes) throws MessagingException {
    super(session, new ByteArrayInputStream(bytes));
    this.bytes = bytes;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException {
    out.write(bytes);
  }

  /** The library would replace our Message-ID here. */
  @Override
  protected void updateMessageID() {}

  @Override
  public void saveChanges() {}
}
