/**
 * Every line of SQL, for SQLite and for PostgreSQL.
 *
 * <p>In: the ports of casework, outbox, audit and order. Out: rows, one transaction for each port
 * method; a broken database as one exception of ours.
 *
 * <p>Must stay true: what a method returned is on the disk; every change of a claimed case or reply
 * is conditional on its state, owner and fencing number; one bot process holds a SQLite file; both
 * databases have the same tables; no transaction and no library type leaves this package.
 *
 * <p>May use: message, order, understanding, policy, reply, triage, audit, casework, outbox, desk.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.store;
