package com.amijose.carebot.store;

class PostgresQueueTest extends QueueContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
