package com.amijose.carebot.desk.people;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.desk.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everybody who may, or might, use the desk. What changes is written with its line in the trail.
 */
public interface People {

  boolean isEmpty();

  Optional<Person> find(long id);

  Optional<Person> findByLogin(String login);

  /** By name. */
  List<Person> list();

  /** Somebody new, without a password; empty where the login is taken. */
  Optional<Person> add(Newcomer newcomer, Actor by, Instant at);

  /** The first of all, with their password; empty where there is somebody already. */
  Optional<Person> addFirst(Newcomer newcomer, String passwordHash, Instant at);

  Outcome change(long id, Change change, Actor by, Instant at);

  /** A link's secret becomes good until then; earlier ones of this person are not any more. */
  void invite(long id, String secretHash, Instant until);

  /** Whom an unused link is for; empty where it is used, too old or unknown. */
  Optional<Person> findInvited(String secretHash, Instant now);

  /** Uses the link up; false where somebody was faster or it is too old. */
  boolean acceptInvitation(String secretHash, String passwordHash, Instant at);

  /** False where this step of the second factor, or a later one, was used before. */
  boolean useStep(long id, long step);

  /** False where there is no such code, or it was used before. */
  boolean useRecoveryCode(long id, String hash, Instant at);

  /** What became of a change. */
  enum Outcome {
    DONE,
    /** Nobody could manage people any more. */
    LAST_LEAD,
    NO_SUCH_PERSON
  }

  record Newcomer(String login, String name, Role role) {}
}
