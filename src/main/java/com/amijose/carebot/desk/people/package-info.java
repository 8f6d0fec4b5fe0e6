/**
 * Who may use the desk: people with roles, their passwords and second factors, their sessions.
 *
 * <p>In: what people type at the sign-in and on the pages about people. Out: sessions for the gate;
 * people, sessions and invitations through the ports {@code People} and {@code SessionBook}.
 *
 * <p>Must stay true: a secret stands nowhere but with its owner, here only its hash, except that of
 * the second factor; whoever guesses learns neither from words nor from time which part was wrong;
 * there is always a lead who can sign in; every change of a person is in the trail.
 *
 * <p>May use: message, audit and what the desk shares; Bouncy Castle (argon2id) and ZXing (the code
 * to scan).
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.desk.people;
