package com.amijose.carebot.story;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A real mail server in this process: the shop's mailbox, and one for whoever is written to. */
final class MailServer implements AutoCloseable {
  private static final String PASSWORD = "secret";

  private final GreenMail server;
  private final GreenMailUser care;

  MailServer(String care) {
    this(care, ServerSetup.PROTOCOL_IMAP, ServerSetup.PROTOCOL_SMTP);
  }

  private MailServer(String care, String imap, String smtp) {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", imap).dynamicPort(),
              new ServerSetup(0, "127.0.0.1", smtp).dynamicPort()
            });
    server.start();
    this.care = server.setUser(care, care, PASSWORD);
  }

  /** TLS from the first byte, with the certificate that stands in the key store of the JVM. */
  static MailServer overTls(String care) {
    return new MailServer(care, ServerSetup.PROTOCOL_IMAPS, ServerSetup.PROTOCOL_SMTPS);
  }

  int imapPort() {
    return server.getImap() == null ? server.getImaps().getPort() : server.getImap().getPort();
  }

  int smtpPort() {
    return server.getSmtp() == null ? server.getSmtps().getPort() : server.getSmtp().getPort();
  }

  /** Puts a mail into the inbox as if it had arrived then. Returns its UID. */
  long receive(byte[] mail, Instant arrivedAt) {
    return put("INBOX", mail, new Flags(), arrivedAt);
  }

  long put(String folder, byte[] mail, Flags flags, Instant at) {
    return folder(folder).appendMessage(parsed(mail), flags, Date.from(at));
  }

  List<StoredMessage> messages(String folder) {
    MailFolder found = folder(folder);
    return found == null ? List.of() : found.getMessages();
  }

  /** Takes away for good what is marked as deleted there. */
  void expunge(String folder) {
    try {
      folder(folder).expunge();
    } catch (FolderException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean hasFolder(String name) {
    return folder(name) != null;
  }

  /** What reached anybody outside the shop by SMTP: the outgoing truth. */
  List<MimeMessage> delivered() {
    List<MimeMessage> delivered = new ArrayList<>();
    for (GreenMailUser user : server.getManagers().getUserManager().listUser()) {
      if (user.equals(care)) continue;
      for (StoredMessage message : inbox(user).getMessages()) {
        delivered.add(message.getMimeMessage());
      }
    }
    return delivered;
  }

  private MailFolder folder(String name) {
    return name.equals("INBOX") ? inbox(care) : manager().getFolder(care, name);
  }

  private MailFolder inbox(GreenMailUser user) {
    try {
      return manager().getInbox(user);
    } catch (FolderException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ImapHostManager manager() {
    return server.getManagers().getImapHostManager();
  }

  /** As an IMAP server hands it out: with CRLF, however it came. */
  private static MimeMessage parsed(byte[] mail) {
    String text = new String(mail, StandardCharsets.ISO_8859_1);
    byte[] wire =
        text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    try {
      Session session = Session.getInstance(new Properties());
      return new MimeMessage(session, new ByteArrayInputStream(wire));
    } catch (MessagingException unusable) {
      throw new IllegalArgumentException(unusable);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
