package com.amijose.carebot.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.SignedIn.Taste;
import com.amijose.carebot.desk.SignedIn.Theme;
import com.amijose.carebot.desk.people.Change;
import com.amijose.carebot.desk.people.People.Newcomer;
import com.amijose.carebot.desk.people.People.Outcome;
import com.amijose.carebot.desk.people.Person;
import com.amijose.carebot.desk.people.SessionBook.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people and sessions promise, whatever database they stand on. */
abstract class PeopleContract {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Actor LEA = Actor.person("lea@shop.example");

  private Database database;
  private SqlPeople people;
  private SqlSessionBook sessions;

  abstract Database open();

  @BeforeEach
  void openAll() {
    database = open();
    people = new SqlPeople(database);
    sessions = new SqlSessionBook(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Person first() {
    return people
        .addFirst(new Newcomer("lea@shop.example", "Lea", Role.LEAD), "hash", NOW)
        .orElseThrow();
  }

  private Person add(String login, Role role) {
    return people.add(new Newcomer(login, login, role), LEA, NOW).orElseThrow();
  }

  private List<String> trail() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT actor || ': ' || sentence FROM trail ORDER BY id")
                .mapTo(String.class)
                .list());
  }

  @Test
  void the_first_is_first_only_once() {
    assertThat(people.isEmpty()).isTrue();
    first();
    assertThat(people.isEmpty()).isFalse();
    assertThat(people.addFirst(new Newcomer("x@shop.example", "X", Role.LEAD), "other hash", NOW))
        .isEmpty();
    assertThat(people.list()).extracting(Person::login).containsExactly("lea@shop.example");
  }

  @Test
  void a_login_is_one_persons() {
    first();
    assertThat(people.add(new Newcomer("lea@shop.example", "Other", Role.AGENT), LEA, NOW))
        .isEmpty();
    add("mara@shop.example", Role.AGENT);
    assertThat(people.findByLogin("mara@shop.example")).isPresent();
    assertThat(people.findByLogin("nobody\0@shop.example")).isEmpty();
  }

  @Test
  void each_change_is_told_with_who_and_before_and_after() {
    first();
    Person mara = add("mara@shop.example", Role.AGENT);
    people.change(mara.id(), new Change.RoleChanged(Role.LEAD), LEA, NOW);
    people.change(mara.id(), new Change.TasteChanged(new Taste(Theme.DARK, false)), LEA, NOW);
    people.change(mara.id(), new Change.AccessChanged(false), LEA, NOW);

    Person now = people.find(mara.id()).orElseThrow();
    assertThat(now.role()).isEqualTo(Role.LEAD);
    assertThat(now.isActive()).isFalse();
    assertThat(now.taste()).isEqualTo(new Taste(Theme.DARK, false));
    assertThat(trail())
        .containsExactly(
            "lea@shop.example: lea@shop.example may use the desk as lead",
            "lea@shop.example: mara@shop.example may use the desk as agent",
            "lea@shop.example: mara@shop.example: role agent → lead",
            "lea@shop.example: mara@shop.example may not use the desk any more");
  }

  @Test
  void the_last_lead_stays_one() {
    Person lea = first();
    assertThat(people.change(lea.id(), new Change.RoleChanged(Role.AGENT), LEA, NOW))
        .isEqualTo(Outcome.LAST_LEAD);
    assertThat(people.change(lea.id(), new Change.AccessChanged(false), LEA, NOW))
        .isEqualTo(Outcome.LAST_LEAD);
    assertThat(people.change(lea.id(), new Change.Reset(), LEA, NOW)).isEqualTo(Outcome.LAST_LEAD);
    Person mara = add("mara@shop.example", Role.LEAD);
    assertThat(people.change(lea.id(), new Change.RoleChanged(Role.AGENT), LEA, NOW))
        .isEqualTo(Outcome.DONE);
    assertThat(people.change(mara.id(), new Change.AccessChanged(false), LEA, NOW))
        .isEqualTo(Outcome.LAST_LEAD);
    assertThat(people.change(999, new Change.AccessChanged(false), LEA, NOW))
        .isEqualTo(Outcome.NO_SUCH_PERSON);
  }

  @Test
  void a_link_works_once_and_in_its_time() {
    first();
    Person mara = add("mara@shop.example", Role.AGENT);
    people.invite(mara.id(), "one", NOW.plus(Duration.ofDays(3)));
    people.invite(mara.id(), "two", NOW.plus(Duration.ofDays(3)));

    assertThat(people.findInvited("one", NOW)).isEmpty();
    assertThat(people.findInvited("two", NOW)).isPresent();
    assertThat(people.findInvited("two", NOW.plus(Duration.ofDays(4)))).isEmpty();
    assertThat(people.acceptInvitation("two", "late", NOW.plus(Duration.ofDays(4)))).isFalse();
    assertThat(people.acceptInvitation("two", "hash", NOW)).isTrue();
    assertThat(people.acceptInvitation("two", "other", NOW)).isFalse();
    assertThat(people.find(mara.id()).orElseThrow().passwordHash()).contains("hash");
  }

  @Test
  void steps_and_recovery_codes_are_used_once() {
    Person lea = first();
    people.change(lea.id(), new Change.SecondFactorSet("SECRET", List.of("h1", "h2")), LEA, NOW);
    assertThat(people.find(lea.id()).orElseThrow().totpSecret()).contains("SECRET");

    assertThat(people.useStep(lea.id(), 100)).isTrue();
    assertThat(people.useStep(lea.id(), 100)).isFalse();
    assertThat(people.useStep(lea.id(), 99)).isFalse();
    assertThat(people.useStep(lea.id(), 101)).isTrue();
    assertThat(people.useRecoveryCode(lea.id(), "h1", NOW)).isTrue();
    assertThat(people.useRecoveryCode(lea.id(), "h1", NOW)).isFalse();
    assertThat(people.useRecoveryCode(lea.id(), "h3", NOW)).isFalse();

    people.change(lea.id(), new Change.SecondFactorRemoved(), LEA, NOW);
    assertThat(people.useRecoveryCode(lea.id(), "h2", NOW)).isFalse();
  }

  @Test
  void sessions_are_found_seen_and_closed() {
    Person lea = first();
    sessions.open("s1", lea.id(), "csrf1", Stage.WHOLE, NOW);
    sessions.open("s2", lea.id(), "csrf2", Stage.CODE, NOW.plusSeconds(5));
    sessions.seen("s1", NOW.plusSeconds(60));

    assertThat(sessions.find("s1").orElseThrow().seenAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(sessions.find("s1").orElseThrow().person().login()).isEqualTo("lea@shop.example");
    assertThat(sessions.find("s2").orElseThrow().stage()).isEqualTo(Stage.CODE);
    assertThat(sessions.find("s3")).isEmpty();
    assertThat(trail()).filteredOn(line -> line.contains("signed in")).hasSize(1);

    assertThat(sessions.closeOpenedBefore(NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(sessions.find("s1")).isEmpty();
    sessions.close("s2");
    assertThat(sessions.find("s2")).isEmpty();
  }

  @Test
  void a_new_role_a_new_password_and_being_switched_off_end_all_sessions() {
    first();
    Person mara = add("mara@shop.example", Role.AGENT);
    for (Change change :
        List.of(
            new Change.RoleChanged(Role.VIEWER),
            new Change.PasswordSet("hash"),
            new Change.Reset(),
            new Change.AccessChanged(false))) {
      sessions.open("s", mara.id(), "csrf", Stage.WHOLE, NOW);
      people.change(mara.id(), change, LEA, NOW);
      assertThat(sessions.find("s")).as(change.toString()).isEmpty();
    }
    sessions.open("s", mara.id(), "csrf", Stage.WHOLE, NOW);
    assertThat(sessions.closeAllOf(mara.id(), NOW)).isEqualTo(1);
    assertThat(trail())
        .last()
        .isEqualTo("mara@shop.example: mara@shop.example ended their sessions");
  }
}
