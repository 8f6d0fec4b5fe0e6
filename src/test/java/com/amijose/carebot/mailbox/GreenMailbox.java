package com.amijose.carebot.mailbox;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A real IMAP server in this process, with one mailbox. */
final class GreenMailbox implements AutoCloseable {
  static final String ADDRESS = "care@shop.example";

  final GreenMail server;
  final GreenMailUser user;

  GreenMailbox() {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort()
            });
    server.start();
    user = server.setUser(ADDRESS, ADDRESS, "secret");
  }

  ImapSettings settings() {
    return settings("secret");
  }

  ImapSettings settings(String password) {
    return new ImapSettings(
        "127.0.0.1",
        server.getImap().getPort(),
        ImapSettings.Security.PLAIN,
        ADDRESS,
        password,
        Optional.empty(),
        ImapSettings.Folders.USUAL,
        Duration.ofSeconds(2),
        new ImapSettings.Timeouts(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2)));
  }

  /** Puts a message into the inbox with these words as its text. */
  void receive(String words) {
    receive(words, new Date());
  }

  void receive(String words, Date arrivedAt) {
    inbox().appendMessage(message(words), new Flags(), arrivedAt);
  }

  static MimeMessage message(String words) {
    String text =
        "From: jo@customer.example\r\nTo: "
            + ADDRESS
            + "\r\nMessage-ID: <"
            + words.hashCode()
            + "@customer.example>\r\nSubject: "
            + words
            + "\r\n\r\n"
            + words
            + "\r\n";
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (jakarta.mail.MessagingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  MailFolder inbox() {
    return folder("INBOX");
  }

  MailFolder folder(String name) {
    if (name.equals("INBOX")) {
      try {
        return server.getManagers().getImapHostManager().getInbox(user);
      } catch (com.icegreen.greenmail.store.FolderException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return server.getManagers().getImapHostManager().getFolder(user, name);
  }

  List<StoredMessage> messages(String folder) {
    return folder(folder).getMessages();
  }

  @Override
  public void close() {
    server.stop();
  }
}
