package com.amijose.carebot.store;

import com.amijose.carebot.mailbox.ProviderNotes;
import java.time.Instant;
import java.util.Optional;

/** What is known of the provider, as three words under one name among the settings. */
public final class SqlProviderNotes implements ProviderNotes {
  private final Database database;

  public SqlProviderNotes(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Found> find(String account) {
    return database
        .read(
            handle ->
                handle
                    .createQuery("SELECT value FROM settings WHERE name = :name")
                    .bind("name", name(account))
                    .mapTo(String.class)
                    .findOne())
        .map(SqlProviderNotes::found);
  }

  @Override
  public void keep(String account, Found found) {
    String value =
        found.at().toEpochMilli() + " " + found.keepsMessageIds() + " " + found.filesCopies();
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO settings (name, value) VALUES (:name, :value)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    """)
                .bind("name", name(account))
                .bind("value", value)
                .execute());
  }

  private static Found found(String value) {
    String[] words = value.split(" ", 3);
    return new Found(
        Instant.ofEpochMilli(Long.parseLong(words[0])),
        Boolean.parseBoolean(words[1]),
        Boolean.parseBoolean(words[2]));
  }

  private static String name(String account) {
    return "provider of " + account;
  }
}
