package com.amijose.carebot.desk.people;

import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.desk.people.People.Newcomer;
import com.amijose.carebot.message.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may use the desk, for leads. */
public final class PeoplePages implements Area {
  static final Duration LINK_LASTS = Duration.ofDays(3);
  private static final int LONGEST_NAME = 80;

  private final Door door;

  PeoplePages(Door door) {
    this.door = door;
  }

  /**
   * For the template.
   *
   * @param link shown once, for somebody new or reset; empty on other visits
   */
  public record PeopleView(
      List<PersonRow> people, String link, String linkFor, String trouble, Typed typed) {
    public PeopleView {
      people = List.copyOf(people);
    }
  }

  /** What stood in the form when it was refused. */
  public record Typed(String name, String login, String role) {}

  /** For the template. */
  public record PersonRow(
      long id,
      String name,
      String login,
      String role,
      boolean self,
      boolean active,
      boolean arrived,
      boolean secondFactor) {}

  @Override
  public void addTo(Routes routes) {
    routes.get("/people", Role.LEAD, visit -> show(visit, Optional.empty()));
    routes.post("/people", Role.LEAD, this::add);
    routes.post("/people/{id}/role", Role.LEAD, this::changeRole);
    routes.post(
        "/people/{id}/disable",
        Role.LEAD,
        visit -> change(visit, new Change.AccessChanged(false), "may not use the desk any more"));
    routes.post(
        "/people/{id}/enable",
        Role.LEAD,
        visit -> change(visit, new Change.AccessChanged(true), "may use the desk again"));
    routes.post("/people/{id}/reset", Role.LEAD, this::reset);
  }

  @Override
  public List<Tab> tabs() {
    return List.of(new Tab("People", "/people", Role.LEAD));
  }

  static Optional<String> nameFault(String name) {
    if (name.isBlank()) return Optional.of("The name is missing.");
    if (name.length() > LONGEST_NAME) return Optional.of("That name is too long.");
    boolean hasControls = name.codePoints().anyMatch(Character::isISOControl);
    return hasControls ? Optional.of("That is no name.") : Optional.empty();
  }

  static Optional<String> loginFault(String login) {
    boolean isAddress = login.length() <= 200 && EmailAddress.parse(login).isPresent();
    return isAddress
        ? Optional.empty()
        : Optional.of("That is no mail address; write one like mara@shop.example.");
  }

  private void add(Visit visit) {
    String name = visit.field("name").orElse("").strip();
    String login = SignIn.login(visit.field("login").orElse(""));
    Role role = role(visit);
    Optional<String> trouble = nameFault(name).or(() -> loginFault(login));
    Optional<Person> added =
        trouble.isPresent()
            ? Optional.empty()
            : door.books()
                .people()
                .add(
                    new Newcomer(login, name, role),
                    visit.person().actor(),
                    door.clock().instant());
    if (added.isEmpty()) {
      visit.context().status(422);
      visit.show(
          "people/people.jte",
          "People",
          new PeopleView(
              rows(visit),
              "",
              "",
              trouble.orElse("Somebody with that address is there already."),
              new Typed(name, login, role.word())));
      return;
    }
    show(visit, added);
  }

  private void changeRole(Visit visit) {
    Role role = role(visit);
    change(visit, new Change.RoleChanged(role), "is " + role.word() + " now");
  }

  private void change(Visit visit, Change change, String done) {
    Person person = person(visit);
    apply(visit, person, change);
    visit.seeOther("/people", person.name() + " " + done + ".");
  }

  private void reset(Visit visit) {
    Person person = person(visit);
    apply(visit, person, new Change.Reset());
    show(visit, Optional.of(person));
  }

  private void apply(Visit visit, Person person, Change change) {
    People.Outcome outcome =
        door.books()
            .people()
            .change(person.id(), change, visit.person().actor(), door.clock().instant());
    switch (outcome) {
      case DONE -> {
        if (change.endsSessions()) door.events().closeOf(person.id());
      }
      case NO_SUCH_PERSON -> throw Refusal.notFound("There is no such person.");
      case LAST_LEAD ->
          throw Refusal.conflict(
              person.name() + " is the only lead, so nothing was changed.",
              "Make somebody else a lead first.");
    }
  }

  /**
   * @param invited who gets a link; only this page ever shows it
   */
  private void show(Visit visit, Optional<Person> invited) {
    String link = "";
    if (invited.isPresent()) {
      String secret = Secrets.make();
      door.books()
          .people()
          .invite(
              invited.get().id(), Secrets.hash(secret), door.clock().instant().plus(LINK_LASTS));
      link = visit.base() + "/welcome/" + secret;
    }
    visit.show(
        "people/people.jte",
        "People",
        new PeopleView(
            rows(visit),
            link,
            invited.map(Person::name).orElse(""),
            "",
            new Typed("", "", Role.AGENT.word())));
  }

  private List<PersonRow> rows(Visit visit) {
    return door.books().people().list().stream()
        .map(
            person ->
                new PersonRow(
                    person.id(),
                    person.name(),
                    person.login(),
                    person.role().word(),
                    person.id() == visit.person().personId(),
                    person.isActive(),
                    person.passwordHash().isPresent(),
                    person.totpSecret().isPresent()))
        .toList();
  }

  private Person person(Visit visit) {
    return door.books()
        .people()
        .find(visit.number("id"))
        .orElseThrow(() -> Refusal.notFound("There is no such person."));
  }

  private static Role role(Visit visit) {
    String word = visit.field("role").orElse("");
    try {
      return Role.of(word);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.badRequest("There is no role of that name.", "Choose one of the list.");
    }
  }
}
