package com.amijose.carebot.store;

class PostgresPeopleTest extends PeopleContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
