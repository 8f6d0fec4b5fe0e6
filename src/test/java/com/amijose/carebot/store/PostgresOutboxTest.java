package com.amijose.carebot.store;

class PostgresOutboxTest extends OutboxContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
