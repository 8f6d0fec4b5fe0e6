package com.amijose.carebot.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteFiguresTest extends FiguresContract {
  @TempDir Path folder;

  @Override
  Database open() {
    return Databases.sqlite(folder);
  }
}
