package com.amijose.carebot.store;

class PostgresFiguresTest extends FiguresContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
