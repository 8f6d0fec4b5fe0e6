package com.amijose.carebot.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Where the two databases differ. */
interface Dialect extends AutoCloseable {

  /** The folder of its schema files. */
  String schemaFolder();

  /** Put behind a SELECT of one row that is changed next. */
  String locked();

  /** Put behind a SELECT of work that another instance may be taking at this moment. */
  String skipLocked();

  /** One transaction that is on the disk when this returns. */
  <T> T write(Function<Handle, T> work);

  <T> T read(Function<Handle, T> work);

  javax.sql.DataSource migrations();

  @Override
  void close();
}
