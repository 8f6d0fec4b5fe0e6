/**
 * The sockets below IMAP and SMTP: whom they trust, and how to break them off from outside.
 *
 * <p>In: a file with one more certificate authority, where the shop has one. Out: the factories
 * that the mail library asks for its sockets.
 *
 * <p>Must stay true: a certificate that does not fit the host is never accepted, and breaking off
 * never waits for the other side.
 *
 * <p>May use: nothing.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.connection;
