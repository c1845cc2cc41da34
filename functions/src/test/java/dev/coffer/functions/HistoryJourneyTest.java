package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Pool;
import dev.coffer.functions.Installation.Answer;
import dev.coffer.identity.Role;
import dev.coffer.identity.User;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.ReversalTable;
import dev.coffer.unlocks.Reversals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happened to credits and what will, over HTTP. */
@DisplayName("The history")
class HistoryJourneyTest {
  private static final String LEDGER = "GET /api/ledger";
  private static final String CSV = "GET /api/ledger/csv";
  private static final String UNLOCKS = "GET /api/unlocks";
  private static final String FORECAST = "GET /api/pools/{poolId}/forecast";
  private static final int CONTACTS = 12;

  private final Installation coffer = new Installation();
  private final User dana = coffer.administrator(coffer.meridian, "Dana");
  private final User priya = coffer.seller(coffer.meridian, "Priya");
  private final User ines = coffer.seller(coffer.meridian, "Ines");
  private final Pool pool = coffer.thisYear(coffer.meridian);
  private final String poolId = pool.id().value();
  private final List<String> contacts = new ArrayList<>();

  @BeforeEach
  void twoSellersUnlock() {
    List<String> lines = new ArrayList<>(List.of("Company,Domain,Name,Title,Grade,Email"));
    for (int i = 0; i < CONTACTS; i++) {
      char letter = (char) ('A' + i);
      lines.add(
          "Northwind,northwind.example,Anna %s,CEO,A+,anna.%s@northwind.example"
              .formatted(letter + "berg", letter));
    }
    coffer.contacts(lines.toArray(String[]::new));
    String company =
        coffer.get(priya, "GET /api/companies", "domain=northwind.example").at("/companies/0/id");
    coffer
        .get(priya, "GET /api/companies/{companyId}/contacts", "", company)
        .json()
        .get("contacts")
        .forEach(contact -> contacts.add(contact.get("id").asText()));
    coffer.allocate(pool, priya, 20);
    coffer.allocate(pool, ines, 10);
    coffer.itIs("2026-11-22T10:00:00Z");
    unlock(ines, contacts.get(0));
    for (int i = 1; i < CONTACTS; i++) {
      coffer.itIs("2026-11-23T10:00:%02dZ".formatted(i));
      unlock(priya, contacts.get(i));
    }
    coffer.follow();
  }

  @Test
  void tellsAnAdministratorWhoDidWhatWhenAndWhereTheCreditsWent() {
    Answer ledger = coffer.get(dana, LEDGER, "kind=UNLOCK,ALLOCATION&limit=200");

    // Besides these, the pool opened the shards of its shared balance with nothing in them.
    assertThat(entries(ledger).stream().filter(entry -> entry.get("credits").asLong() != 0))
        .hasSize(CONTACTS + 2);
    assertThat(ledger.at("/asOf")).isEqualTo("2026-11-23T10:00:11Z");
    JsonNode unlock = ledger.json().at("/entries/0");
    assertThat(unlock.at("/at").asText()).isEqualTo("2026-11-23T10:00:11Z");
    assertThat(unlock.at("/pool/name").asText()).isEqualTo("2026");
    assertThat(unlock.at("/seller/name").asText()).isEqualTo("Priya");
    assertThat(unlock.at("/by/name").asText()).isEqualTo("Priya");
    assertThat(unlock.at("/credits").asLong()).isEqualTo(-1);
    assertThat(unlock.at("/from/id").asText()).isEqualTo(priya.id().value());
    assertThat(unlock.at("/to/kind").asText()).isEqualTo("CONTACT");
    assertThat(unlock.at("/to/id").asText()).isEqualTo(contacts.getLast());
    assertThat(unlock.at("/source").asText()).isEqualTo("IFRAME");
    JsonNode given =
        coffer.get(dana, LEDGER, "kind=ALLOCATION&seller=" + ines.id()).json().at("/entries/0");
    assertThat(given.at("/credits").asLong()).isEqualTo(10);
    assertThat(given.at("/by/kind").asText()).isEqualTo("OPERATOR");
    assertThat(given.at("/from/id").asText()).isEqualTo("sales-intelligence");
    assertThat(given.at("/to/name").asText()).isEqualTo("Ines");
    assertThat(given.at("/reason").asText()).isEqualTo("a test");
    assertThat(given.at("/operation").asText()).isNotEmpty();
  }

  @Test
  void comesPageByPage() {
    List<JsonNode> whole = entries(coffer.get(dana, LEDGER, "limit=200"));
    List<JsonNode> pages = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = coffer.get(dana, LEDGER, "limit=4" + cursor);
      pages.addAll(entries(page));
      JsonNode next = page.json().get("nextCursor");
      cursor = next.isNull() ? "" : "&cursor=" + next.asText();
      if (pages.size() == 4) {
        coffer.itIs("2026-11-24T10:00:00Z");
        coffer.allocate(pool, ines, 1);
        coffer.follow();
      }
    } while (!cursor.isEmpty());

    assertThat(pages).isEqualTo(whole);
    String first = coffer.get(dana, LEDGER, "limit=4").at("/nextCursor");
    assertThat(coffer.get(dana, LEDGER, "limit=4&kind=GRANT&cursor=" + first).at("/errors/0/field"))
        .isEqualTo("cursor");
  }

  @Test
  void isFilteredByPoolSellerKindAndDay() {
    assertThat(entries(coffer.get(dana, LEDGER, "seller=" + ines.id()))).hasSize(2);
    assertThat(entries(coffer.get(dana, LEDGER, "kind=UNLOCK&from=2026-11-23"))).hasSize(11);
    assertThat(entries(coffer.get(dana, LEDGER, "kind=UNLOCK&until=2026-11-22"))).hasSize(1);
    assertThat(entries(coffer.get(dana, LEDGER, "pool=" + coffer.ids.next()))).isEmpty();
    assertThat(entries(coffer.get(dana, LEDGER, "pool=" + poolId + "&limit=200")))
        .hasSizeGreaterThan(CONTACTS);
    assertThat(coffer.get(dana, LEDGER, "from=2026-11-23&until=2026-11-22").at("/errors/0/field"))
        .isEqualTo("until");
  }

  @Test
  void isAFile() {
    Answer file = coffer.get(dana, CSV, "kind=UNLOCK&seller=" + priya.id());

    assertThat(file.headers().get("content-disposition"))
        .isEqualTo("attachment; filename=\"coffer-ledger.csv\"");
    assertThat(file.headers()).doesNotContainKey("coffer-next-cursor");
    List<String> lines = file.body().lines().toList();
    assertThat(lines).hasSize(CONTACTS);
    assertThat(lines.getFirst()).startsWith("Time,Kind,Pool,Seller,Seller ID,Credits,By,From,To");
    assertThat(lines.get(1))
        .isEqualTo(
            "2026-11-23T10:00:11Z,UNLOCK,2026,Priya,%s,-1,Priya,Priya,contact %s,,IFRAME,"
                .formatted(priya.id(), contacts.getLast()));
  }

  @Test
  void showsASellerTheirOwnUnlocksAndWhatWasReversed() {
    reverse(contacts.get(5));

    Answer first = coffer.get(priya, UNLOCKS, "limit=10");
    Answer second = coffer.get(priya, UNLOCKS, "cursor=" + first.at("/nextCursor"));

    assertThat(first.json().get("unlocks")).hasSize(10);
    assertThat(second.json().get("unlocks")).hasSize(1);
    assertThat(second.json().get("nextCursor").isNull()).isTrue();
    assertThat(first.at("/unlocks/0/item/id")).isEqualTo(contacts.getLast());
    assertThat(first.at("/unlocks/0/name")).startsWith("Anna ");
    assertThat(first.at("/unlocks/0/pool/name")).isEqualTo("2026");
    assertThat(first.at("/unlocks/0/source")).isEqualTo("IFRAME");
    assertThat(
            IntStream.range(0, 10)
                .filter(i -> first.json().at("/unlocks/" + i + "/reversed").asBoolean())
                .mapToObj(i -> first.at("/unlocks/" + i + "/item/id")))
        .containsExactly(contacts.get(5));
    assertThat(coffer.get(ines, UNLOCKS, "").json().get("unlocks")).hasSize(1);
  }

  @Test
  void saysHowLongThePoolLastsAndWhatWillLapse() {
    Answer forecast = coffer.get(dana, FORECAST, "", poolId);

    assertThat(forecast.json().get("days")).hasSize(28);
    assertThat(forecast.at("/days/27/day")).isEqualTo("2026-11-23");
    assertThat(forecast.at("/days/27/used")).isEqualTo("11");
    assertThat(forecast.at("/days/26/used")).isEqualTo("1");
    assertThat(forecast.at("/averagePerDay")).isEqualTo("0.43");
    assertThat(forecast.at("/used")).isEqualTo("12");
    assertThat(forecast.at("/left")).isEqualTo("988");
    assertThat(forecast.json().get("runsOutOn").isNull()).isTrue();
    assertThat(forecast.at("/lapse/unallocated")).isEqualTo("970");
    assertThat(forecast.at("/lapse/available")).isEqualTo("18");
    assertThat(forecast.at("/lapse/unused")).isEqualTo("988");
    assertThat(forecast.at("/asOf")).isEqualTo("2026-11-23T10:00:11Z");
  }

  @Test
  void saysHowLongASellersCreditsLast() {
    coffer.itIs("2026-11-23T12:00:00Z");
    Answer forecast = coffer.get(dana, FORECAST, "seller=" + priya.id(), poolId);

    assertThat(forecast.at("/days/27/used")).isEqualTo("11");
    assertThat(forecast.at("/days/26/used")).isEqualTo("0");
    assertThat(forecast.at("/left")).isEqualTo("9");
    // 9 credits at 11 in 28 days last 22 days.
    assertThat(forecast.at("/runsOutOn")).isEqualTo("2026-12-15");
    assertThat(forecast.at("/lapse/atThisRate")).isEqualTo("0");
    assertThat(coffer.get(dana, FORECAST, "seller=" + dana.id(), poolId).status()).isEqualTo(404);
  }

  @Test
  void isTheAdministratorsAndOfTheirOrganisationOnly() {
    User stranger = coffer.user(coffer.blueHeron, "Sam", Role.PRIMARY_ADMINISTRATOR, true);

    for (String route : List.of(LEDGER, CSV)) {
      assertThat(coffer.get(priya, route, "").status()).isEqualTo(403);
    }
    assertThat(coffer.get(priya, FORECAST, "", poolId).status()).isEqualTo(403);
    assertThat(entries(coffer.get(stranger, LEDGER, "pool=" + poolId))).isEmpty();
    assertThat(coffer.get(stranger, LEDGER, "").json().get("asOf").isNull()).isTrue();
    assertThat(coffer.get(stranger, FORECAST, "", poolId).status()).isEqualTo(404);
  }

  private void unlock(User user, String contact) {
    Answer answer =
        coffer.post(
            user,
            "POST /api/unlocks",
            "{\"items\":[{\"kind\":\"CONTACT\",\"id\":\"%s\"}]}".formatted(contact));
    assertThat(answer.at("/lines/0/outcome")).isEqualTo("UNLOCKED");
  }

  private void reverse(String contact) {
    OwnershipTable ownership = new OwnershipTable(coffer.dynamo, coffer.tables.ownership());
    Item item = new Item.Person(new ContactId(contact));
    if (ownership.newest(coffer.meridian.id(), List.of(item)).get(item)
        instanceof OwnershipRow row) {
      new Reversals(coffer.accounts, new ReversalTable(coffer.dynamo, ownership, coffer.accounts))
          .reverse(row, coffer.ids.next(), "operator", "bounced", coffer.now());
    }
    coffer.follow();
  }

  private static List<JsonNode> entries(Answer answer) {
    return StreamSupport.stream(answer.json().get("entries").spliterator(), false).toList();
  }
}
