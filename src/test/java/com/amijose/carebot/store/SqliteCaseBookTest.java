package com.amijose.carebot.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteCaseBookTest extends CaseBookContract {
  @TempDir Path folder;

  @Override
  Database open() {
    return Databases.sqlite(folder);
  }
}
