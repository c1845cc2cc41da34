package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.DirectoryWriter.Changes;
import dev.coffer.contacts.DirectoryWriter.CompanyChange;
import dev.coffer.contacts.DirectoryWriter.ContactChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every directory does; run against the fake and against DynamoDB. */
abstract class DirectoryContract {
  private static final Company ACME = Samples.company("Acme Freight", "acme.example");
  private static final Company MULLER = Samples.company("Müller & Söhne", "mueller.example");

  /** The directory under test, empty before each test. */
  abstract Directory directory();

  /** The same directory, to write to. */
  abstract DirectoryWriter writer();

  @Test
  void aCompanyIsFoundByItsDomainAndByHostsBelowIt() {
    Company uk = Samples.company("Acme UK", "uk.acme.example");
    add(List.of(ACME, uk, MULLER));
    assertThat(directory().atDomain("acme.example")).containsExactly(ACME);
    assertThat(directory().atDomain("shop.uk.acme.example")).containsExactly(uk, ACME);
    assertThat(directory().atDomain("other.example")).isEmpty();
    assertThat(directory().atDomain("notacme.example")).isEmpty();
  }

  @Test
  void aCompanyIsFoundByTheBeginningsOfWordsWithoutDiacritics() {
    add(List.of(ACME, MULLER));
    assertThat(directory().named("muller")).containsExactly(MULLER);
    assertThat(directory().named("söh mu")).containsExactly(MULLER);
    assertThat(directory().named("FREIGHT")).containsExactly(ACME);
    assertThat(directory().named("acme söh")).isEmpty();
    assertThat(directory().named("reight")).isEmpty();
    assertThat(directory().named("&")).isEmpty();
  }

  @Test
  void theSameNameComesBeforeLongerOnes() {
    Company exact = Samples.company("Kestrel", null);
    Company longer = Samples.company("Kestrel Software", null);
    Company inside = Samples.company("Blue Kestrel", null);
    add(List.of(inside, longer, exact));
    assertThat(directory().named("kestrel")).containsExactly(exact, longer, inside);
  }

  @Test
  void atMostTwentyCompaniesAreFound() {
    List<Company> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add(Samples.company("Gamma " + i, null));
    }
    add(many);
    assertThat(directory().named("gamma")).hasSize(20);
  }

  @Test
  void aRenamedCompanyIsFoundByItsNewNameOnly() {
    add(List.of(ACME));
    Company renamed =
        new Company(
            ACME.id(), "Zenith Freight", ACME.domain(), ACME.headcountBand(), ACME.information());
    writer().write(new Changes(List.of(new CompanyChange(ACME, renamed)), Map.of(), List.of()));
    assertThat(directory().named("acme")).isEmpty();
    assertThat(directory().named("freight")).containsExactly(renamed);
    assertThat(directory().company(ACME.id())).isEqualTo(renamed);
  }

  @Test
  void companiesAndContactsAreReadByIdWithEverythingThatIsKnown() {
    Company bare = new Company(MULLER.id(), MULLER.name(), null, null, Company.Information.NONE);
    Contact full = Samples.person(ACME, "Ana Souza", "CEO");
    Contact blank =
        new Contact(
            Samples.person(ACME, "x", "").id(),
            ACME.id(),
            "Bo Li",
            "",
            Seniority.STAFF,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    add(List.of(ACME, bare), List.of(full, blank));
    assertThat(
            directory().companies(List.of(ACME.id(), bare.id(), new CompanyId(full.id().value()))))
        .isEqualTo(Map.of(ACME.id(), ACME, bare.id(), bare));
    assertThat(
            directory().details(List.of(full.id(), blank.id(), new ContactId(ACME.id().value()))))
        .isEqualTo(Map.of(full.id(), full, blank.id(), blank));
    assertThat(directory().company(new CompanyId(full.id().value()))).isNull();
    assertThat(directory().companies(List.of())).isEmpty();
    assertThat(directory().details(List.of())).isEmpty();
  }

  @Test
  void peopleAreListedMostSeniorFirstThenByName() {
    Contact staff = Samples.person(ACME, "Aaron Abel", "Accountant");
    Contact chief = Samples.person(ACME, "Zoë Zimmer", "CEO");
    Contact second = Samples.person(ACME, "Émile Zola", "Director");
    Contact first = Samples.person(ACME, "Emil Aas", "Head of Sales");
    add(List.of(ACME), List.of(staff, chief, second, first));
    assertThat(previews(directory().people(ACME.id(), PeopleFilter.EVERYBODY, null, 50)))
        .containsExactly(chief.preview(), first.preview(), second.preview(), staff.preview());
    assertThat(directory().countPeople(ACME.id())).isEqualTo(new Directory.Count(4, true));
    assertThat(directory().countPeople(MULLER.id())).isEqualTo(new Directory.Count(0, true));
  }

  @Test
  void pagesCoverEverybodyOnceAlsoWhilePeopleComeAndGo() {
    List<Contact> people = crowd(23);
    add(List.of(ACME), people);
    List<Preview> seen = new ArrayList<>();
    String after = null;
    do {
      Directory.Page page = directory().people(ACME.id(), PeopleFilter.EVERYBODY, after, 5);
      assertThat(page.places()).hasSizeLessThanOrEqualTo(5);
      seen.addAll(previews(page));
      after = page.next();
      // Before and behind what was read so far.
      add(
          List.of(),
          List.of(
              Samples.person(ACME, "Aa Newcomer", "Clerk"),
              Samples.person(ACME, "Zz Newcomer", "Clerk")));
    } while (after != null && seen.size() < 100);
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).containsAll(people.stream().map(Contact::preview).toList());
  }

  @Test
  void aPageThatEndsWithTheListHasNoNextOne() {
    add(List.of(ACME), crowd(10));
    assertThat(directory().people(ACME.id(), PeopleFilter.EVERYBODY, null, 10).next()).isNull();
    Directory.Page first = directory().people(ACME.id(), PeopleFilter.EVERYBODY, null, 9);
    assertThat(first.next()).isEqualTo(first.places().getLast().position());
    Directory.Page second = directory().people(ACME.id(), PeopleFilter.EVERYBODY, first.next(), 9);
    assertThat(second.places()).hasSize(1);
    assertThat(second.next()).isNull();
  }

  @Test
  void filtersNarrowTheListAndCombine() {
    Contact ana = Samples.person(ACME, "Ana Souza", "VP Sales");
    Contact jose = Samples.graded(Samples.person(ACME, "José Núñez", "Sales Director"), Grade.B);
    Contact li =
        Samples.reachable(
            Samples.person(ACME, "Li Wei", "Sales Clerk"), null, "li@mail.example", null);
    add(List.of(ACME), List.of(ana, jose, li));
    assertThat(find(PeopleFilter.search("sales"))).containsExactly(ana, jose, li);
    assertThat(find(PeopleFilter.search("NUN sal"))).containsExactly(jose);
    assertThat(find(filter(Set.of(Seniority.VP, Seniority.STAFF), Set.of(), false)))
        .containsExactly(ana, li);
    assertThat(find(filter(Set.of(Seniority.DIRECTOR), Set.of(), false))).containsExactly(jose);
    assertThat(find(filter(Set.of(Seniority.MANAGER), Set.of(), false))).isEmpty();
    assertThat(find(filter(Set.of(), Set.of(Grade.A, Grade.B), false))).containsExactly(ana, jose);
    assertThat(find(filter(Set.of(), Set.of(), true))).containsExactly(ana, jose);
    assertThat(find(filter(Set.of(Seniority.VP), Set.of(Grade.B), true))).isEmpty();
  }

  @Test
  void aPositionBeforeOrBehindTheWantedSeniorityIsNoFault() {
    Contact chief = Samples.person(ACME, "Ana Souza", "CEO");
    Contact clerk = Samples.person(ACME, "Bo Li", "Clerk");
    add(List.of(ACME), List.of(chief, clerk));
    Directory.Page all = directory().people(ACME.id(), PeopleFilter.EVERYBODY, null, 50);
    String first = all.places().get(0).position();
    String last = all.places().get(1).position();
    PeopleFilter chiefs = filter(Set.of(Seniority.C_LEVEL), Set.of(), false);
    PeopleFilter staff = filter(Set.of(Seniority.STAFF), Set.of(), false);
    assertThat(directory().people(ACME.id(), chiefs, last, 5).places()).isEmpty();
    assertThat(previews(directory().people(ACME.id(), staff, first, 5)))
        .containsExactly(clerk.preview());
    assertThat(directory().people(ACME.id(), staff, last, 5).places()).isEmpty();
  }

  @Test
  void whoeverChangesTitleNameOrCompanyIsListedOnceInTheNewPlace() {
    Contact person = Samples.person(ACME, "Ana Souza", "Clerk");
    add(List.of(ACME, MULLER), List.of(person));
    Contact moved = Samples.renamed(person, "Ana Lima", "CEO", MULLER);
    writer()
        .write(
            new Changes(
                List.of(), Map.of(), List.of(new ContactChange(filed(person.id()), moved))));
    assertThat(directory().countPeople(ACME.id()).count()).isZero();
    assertThat(previews(directory().people(MULLER.id(), PeopleFilter.EVERYBODY, null, 50)))
        .containsExactly(moved.preview());
    assertThat(directory().details(Set.of(person.id()))).containsValue(moved);
    assertThat(Objects.requireNonNull(filed(person.id())).contact()).isEqualTo(moved);
  }

  @Test
  void identitiesAreRememberedAndCanBecomeAmbiguous() {
    writer().write(new Changes(List.of(), Map.of("h1", "a", "h2", "b"), List.of()));
    writer().write(new Changes(List.of(), Map.of("h2", DirectoryWriter.AMBIGUOUS), List.of()));
    assertThat(writer().identities(List.of("h1", "h2", "h3", "h1")))
        .isEqualTo(Map.of("h1", "a", "h2", DirectoryWriter.AMBIGUOUS));
  }

  @Test
  void manyRowsAtOnceAllArrive() {
    List<Contact> people = crowd(260);
    add(List.of(ACME), people);
    assertThat(writer().filed(people.stream().map(Contact::id).toList())).hasSize(260);
    assertThat(directory().countPeople(ACME.id()).count()).isEqualTo(260);
  }

  private List<Contact> find(PeopleFilter filter) {
    List<ContactId> ids =
        previews(directory().people(ACME.id(), filter, null, 50)).stream()
            .map(Preview::id)
            .toList();
    Map<ContactId, Contact> details = directory().details(ids);
    return ids.stream().map(details::get).map(Objects::requireNonNull).toList();
  }

  private static PeopleFilter filter(Set<Seniority> seniorities, Set<Grade> grades, boolean phone) {
    return new PeopleFilter(List.of(), seniorities, grades, phone);
  }

  private DirectoryWriter.@Nullable Filed filed(ContactId id) {
    return writer().filed(Set.of(id)).get(id);
  }

  private void add(List<Company> companies) {
    add(companies, List.of());
  }

  private void add(List<Company> companies, List<Contact> contacts) {
    writer().write(Samples.added(companies, contacts));
  }

  private static List<Contact> crowd(int size) {
    List<Contact> people = new ArrayList<>();
    List<String> titles = List.of("CEO", "VP Sales", "Director", "Manager", "Clerk");
    for (int i = 0; i < size; i++) {
      people.add(Samples.person(ACME, "Person " + (char) ('a' + i % 26), titles.get(i % 5)));
    }
    return people;
  }

  private static List<Preview> previews(Directory.Page page) {
    return page.places().stream().map(Directory.Place::person).toList();
  }
}
