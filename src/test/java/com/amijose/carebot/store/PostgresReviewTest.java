package com.amijose.carebot.store;

class PostgresReviewTest extends ReviewContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
