package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.identity.UserId;
import dev.coffer.platform.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyContactsEndpointTest {
  private static final Company ACME = Samples.company("Acme", "acme.example");
  private static final Company BETA = Samples.company("Beta", "beta.example");
  private static final String ID = ACME.id().value();
  private static final Pattern NEXT = Pattern.compile("\"nextCursor\":(null|\"([^\"]*)\")}");
  private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]*)\"");

  private final FakeDirectory directory = new FakeDirectory().with(ACME).with(BETA);
  private final Calls calls = new Calls();
  private final CompanyContactsEndpoint endpoint = new CompanyContactsEndpoint(directory, calls);

  @Test
  void whoIsNotOwnedShowsNoEmailAndNoPhone() {
    Contact ana = canary("Ana Souza", "CEO");
    assertThat(Calls.answer(endpoint, ID, ""))
        .isEqualTo(
            "{\"contacts\":[{\"id\":\""
                + ana.id()
                + "\",\"companyId\":\""
                + ID
                + "\",\"name\":\"Ana Souza\",\"title\":\"CEO\",\"seniority\":\"C_LEVEL\","
                + "\"department\":\"Sales\",\"city\":\"Lyon\",\"country\":\"France\","
                + "\"grade\":\"A\",\"verifiedOn\":\"2026-10-01\",\"hasEmail\":true,"
                + "\"hasPhone\":true,\"email\":null,\"phone\":null,\"ownership\":null}],"
                + "\"nextCursor\":null}");
  }

  @Test
  void whoIsOwnedShowsEverythingAndWhoUnlockedThem() {
    own(canary("Ana Souza", "CEO"), Calls.SELLER);
    assertThat(Calls.answer(endpoint, ID, ""))
        .contains("\"email\":\"canary-ana@mail.example\",\"phone\":\"+33 1 99 00 77 77\"")
        .contains(
            "\"ownership\":{\"unlockedBy\":\"Kim Buyer\",\"mine\":true,"
                + "\"unlockedAt\":\"2026-11-01T10:00:00Z\"}");
  }

  @Test
  void noAnswerHoldsAnythingPersonalOfPeopleWhoAreNotOwned() {
    own(canary("Ana Souza", "CEO"), Calls.COLLEAGUE);
    canary("Bo Li", "CFO");
    canary("Cy Day", "Clerk");
    for (String query :
        List.of("", "owned=false", "owned=true", "limit=1", "search=canary", "phone=true")) {
      assertThat(Calls.answer(endpoint, ID, query))
          .doesNotContain("canary-bo")
          .doesNotContain("canary-cy");
    }
    assertThat(names(Calls.answer(endpoint, ID, "search=canary"))).isEmpty();
    assertThat(names(Calls.answer(endpoint, ID, "search=7777"))).isEmpty();
  }

  @Test
  void whoIsHeldBackFromSaleHasNoEmailToSell() {
    directory.with(Samples.graded(Samples.person(ACME, "Ana Souza", "CEO"), null));
    assertThat(Calls.answer(endpoint, ID, ""))
        .contains("\"grade\":null,")
        .contains("\"hasEmail\":false");
  }

  @Test
  void searchFoldsDiacriticsAndWantsEveryWord() {
    directory.with(Samples.person(ACME, "José Núñez", "Líder de Ventas"));
    directory.with(Samples.person(ACME, "Bo Li", "Sales Lead"));
    assertThat(names(Calls.answer(endpoint, ID, "search=nunez+LID"))).containsExactly("José Núñez");
    assertThat(names(Calls.answer(endpoint, ID, "search=sales"))).containsExactly("Bo Li");
    assertThat(names(Calls.answer(endpoint, ID, "search=ales"))).isEmpty();
    assertThat(names(Calls.answer(endpoint, ID, "grade=A%2B,B"))).isEmpty();
    assertThat(names(Calls.answer(endpoint, ID, "seniority=MANAGER,VP&grade=A&phone=true")))
        .containsExactly("Bo Li");
  }

  @Test
  void pagesByCursorShowEverybodyOnceWhilePeopleAreAdded() {
    for (int i = 0; i < 57; i++) {
      directory.with(Samples.person(ACME, "Person " + i, i % 2 == 0 ? "Clerk" : "Director"));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      String page = Calls.answer(endpoint, ID, "limit=10" + cursor);
      seen.addAll(names(page));
      directory.with(Samples.person(ACME, "Aa New", "Director"));
      cursor = "&cursor=" + next(page);
    } while (!cursor.endsWith("=null"));
    assertThat(seen).doesNotHaveDuplicates().hasSize(57);
  }

  @Test
  void ownedAndNotOwnedShareTheListWithoutGapsOrRepeats() {
    List<String> owned = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      Contact person = Samples.person(ACME, "Person " + i, "Clerk");
      directory.with(person);
      if (i % 7 == 0) {
        own(person, Calls.SELLER);
        owned.add(person.name());
      }
    }
    assertThat(all("owned=true&limit=10")).containsExactlyInAnyOrderElementsOf(owned);
    assertThat(all("owned=false&limit=10"))
        .hasSize(230 - owned.size())
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(owned);
  }

  @Test
  void lookingForOwnedPeopleIsBoundedAndGoesOnWithTheCursor() {
    for (int i = 0; i < 450; i++) {
      directory.with(Samples.person(ACME, "Person " + i, "Clerk"));
    }
    Contact last = Samples.person(ACME, "Zz Last", "Clerk");
    own(last, Calls.SELLER);
    directory.with(last);
    String first = Calls.answer(endpoint, ID, "owned=true");
    assertThat(names(first)).isEmpty();
    assertThat(calls.asked()).isEqualTo(8);
    assertThat(names(Calls.answer(endpoint, ID, "owned=true&cursor=" + next(first))))
        .containsExactly("Zz Last");
  }

  @Test
  void aCursorOfAnotherCompanyOrAChangedOneIsRefused() {
    for (int i = 0; i < 3; i++) {
      directory.with(Samples.person(ACME, "Person " + i, "Clerk"));
      directory.with(Samples.person(BETA, "Person " + i, "Clerk"));
    }
    String cursor = next(Calls.answer(endpoint, ID, "limit=1"));
    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(Calls.refusedField(endpoint, BETA.id().value(), "cursor=" + cursor))
        .isEqualTo("cursor");
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThat(Calls.refusedField(endpoint, ID, "cursor=" + changed)).isEqualTo("cursor");
      String cut = cursor.substring(0, i);
      assertThat(Calls.refusedField(endpoint, ID, "cursor=" + cut)).isEqualTo("cursor");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=0 | limit",
        "limit=51 | limit",
        "limit=ten | limit",
        "seniority=BOSS | seniority",
        "seniority=VP, | seniority",
        "grade=C | grade",
        "grade=A+ | grade",
        "phone=false | phone",
        "owned=maybe | owned",
        "search= | search",
        "search=%26 | search",
        "cursor=!!! | cursor",
        "sort=name | sort",
      })
  void aRequestThatIsNotRightNamesTheField(String query, String field) {
    assertThat(Calls.refusedField(endpoint, ID, query)).isEqualTo(field);
  }

  @Test
  void anUnknownCompanyIsNotFoundAndAnEmptyOneIsEmpty() {
    assertThat(Calls.answer(endpoint, ID, "")).isEqualTo("{\"contacts\":[],\"nextCursor\":null}");
    assertThat(Calls.refusal(endpoint, Calls.SELLER.value(), "").type())
        .isEqualTo(ProblemType.NOT_FOUND);
  }

  private Contact canary(String name, String title) {
    String email = "canary-" + name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    Contact contact =
        Samples.reachable(
            Samples.person(ACME, name, title),
            Grade.A,
            email + "@mail.example",
            "+33 1 99 00 77 77");
    directory.with(contact);
    return contact;
  }

  private void own(Contact contact, UserId buyer) {
    calls.own(new Item.Person(contact.id()), buyer);
  }

  private List<String> all(String query) {
    List<String> names = new ArrayList<>();
    String cursor = "";
    do {
      String page = Calls.answer(endpoint, ID, query + cursor);
      names.addAll(names(page));
      cursor = "&cursor=" + next(page);
    } while (!cursor.endsWith("=null"));
    return names;
  }

  private static List<String> names(String page) {
    return NAME.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static String next(String page) {
    Matcher found = NEXT.matcher(page);
    assertThat(found.find()).isTrue();
    String cursor = found.group(2);
    return cursor == null ? "null" : cursor;
  }
}
