package com.amijose.carebot.store;

class PostgresTrustTest extends TrustContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
