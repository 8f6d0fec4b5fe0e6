package com.amijose.carebot.store;

class PostgresCaseBookTest extends CaseBookContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
