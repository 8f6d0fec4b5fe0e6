package com.amijose.carebot.store;

/** What a process opens the database for. */
public enum Use {
  /** The bot: brings the schema up to date and, on SQLite, holds the file alone. */
  BOT,
  /** Writes beside a running bot, such as an orders import. */
  WRITE_BESIDE,
  /** Reads beside a running bot; there must be a database. */
  READ_BESIDE
}
