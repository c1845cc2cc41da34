package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Pool;
import dev.coffer.functions.Installation.Answer;
import dev.coffer.identity.Role;
import dev.coffer.identity.User;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An administrator's days, over HTTP. */
@DisplayName("An administrator")
class AdministratorJourneyTest {
  private static final String ALLOCATE = "POST /api/pools/{poolId}/allocations";
  private static final String PLAN = "POST /api/pools/{poolId}/allocation-plans";
  private static final String STATE = "PUT /api/operations/{operationId}/state";
  private static final String POOL = "GET /api/pools/{poolId}";

  private final Installation coffer = new Installation();
  private final User dana = coffer.administrator(coffer.meridian, "Dana");
  private final User priya = coffer.seller(coffer.meridian, "Priya");
  private final User ines = coffer.seller(coffer.meridian, "Ines");
  private final Pool pool = coffer.thisYear(coffer.meridian);
  private final String poolId = pool.id().value();

  @Test
  void givesASellerCreditsThatCanBeSpentAtOnceAndSeesThemInTheEquation() {
    Answer given = coffer.command(dana, ALLOCATE, "first", order(priya, "ADD", 50), poolId);

    assertThat(given.status()).isEqualTo(200);
    assertThat(given.at("/state")).isEqualTo("DONE");
    assertThat(given.at("/figures/allocated")).isEqualTo("50");
    assertThat(given.at("/figures/unallocated")).isEqualTo("950");
    assertThat(coffer.get(priya, "GET /api/me", "").at("/credits/remaining")).isEqualTo("50");
    JsonNode figures = coffer.get(dana, POOL, "", poolId).json().at("/figures");
    assertThat(figures.at("/unallocated").asLong()).isEqualTo(950);
    assertThat(figures.at("/available").asLong()).isEqualTo(50);
    addsUp(figures);
  }

  @Test
  void isToldTheSameWhenTheAnswerWasLostAndTheRequestIsSentAgain() {
    coffer.itIs("2026-11-23T09:30:00.123456789Z");
    Answer first = coffer.command(dana, ALLOCATE, "a-key", order(priya, "ADD", 50), poolId);
    Answer again = coffer.command(dana, ALLOCATE, "a-key", order(priya, "ADD", 50), poolId);
    Answer other = coffer.command(dana, ALLOCATE, "a-key", order(priya, "ADD", 51), poolId);

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.at("/type")).isEqualTo("urn:coffer:problem:idempotency-key-reused");
    assertThat(allocated(priya)).isEqualTo(50);
  }

  @Test
  void takesBackWhatIsUnusedAndNoMore() {
    coffer.command(dana, ALLOCATE, "1", order(priya, "ADD", 50), poolId);

    Answer tooMuch = coffer.command(dana, ALLOCATE, "2", order(priya, "REMOVE", 51), poolId);
    Answer some = coffer.command(dana, ALLOCATE, "3", order(priya, "REMOVE", 20), poolId);
    Answer set = coffer.command(dana, ALLOCATE, "4", order(priya, "SET", 5), poolId);

    assertThat(tooMuch.status()).isEqualTo(409);
    assertThat(tooMuch.at("/detail")).contains("50 credits are unused");
    assertThat(some.at("/figures/allocated")).isEqualTo("30");
    assertThat(set.at("/figures/allocated")).isEqualTo("5");
    assertThat(coffer.get(dana, POOL, "", poolId).at("/figures/unallocated")).isEqualTo("995");
  }

  @Test
  void cannotGiveMoreThanACappedPoolHas() {
    Answer answer = coffer.command(dana, ALLOCATE, "1", order(priya, "ADD", 1001), poolId);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/type")).isEqualTo("urn:coffer:problem:not-enough-credits");
    assertThat(answer.at("/detail")).contains("1000");
  }

  @Test
  void cannotGiveCreditsToWhoeverHasNoLicenceOrIsOfAnotherOrganisation() {
    User leo = coffer.user(coffer.meridian, "Leo", false);
    User kofi = coffer.seller(coffer.blueHeron, "Kofi");

    for (User nobody : List.of(leo, kofi)) {
      Answer answer = coffer.command(dana, ALLOCATE, "1", order(nobody, "ADD", 1), poolId);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/errors/0/field")).isEqualTo("sellerId");
    }
  }

  @Test
  void movesUnusedCreditsFromOneSellerToAnother() {
    coffer.command(dana, ALLOCATE, "1", order(priya, "ADD", 50), poolId);

    Answer moved =
        coffer.command(
            dana,
            "POST /api/pools/{poolId}/transfers",
            "2",
            "{\"fromId\":\"%s\",\"toId\":\"%s\",\"credits\":20,\"reason\":\"She left\"}"
                .formatted(priya.id(), ines.id()),
            poolId);

    assertThat(moved.status()).isEqualTo(200);
    assertThat(allocated(priya)).isEqualTo(30);
    assertThat(allocated(ines)).isEqualTo(20);
    addsUp(coffer.get(dana, POOL, "", poolId).json().at("/figures"));
  }

  @Test
  void distributesCreditsBetweenApplicationsAndNeverTakesWhatIsAllocated() {
    coffer.command(dana, ALLOCATE, "1", order(priya, "ADD", 400), poolId);

    Answer tooLittle = coffer.command(dana, distribute(), "2", portions(399, 601), poolId);
    Answer fine = coffer.command(dana, distribute(), "3", portions(400, 600), poolId);

    assertThat(tooLittle.status()).isEqualTo(409);
    assertThat(tooLittle.at("/detail")).contains("400");
    assertThat(fine.status()).isEqualTo(200);
    JsonNode shown = coffer.get(dana, POOL, "", poolId).json();
    assertThat(shown.at("/applications/1/figures/available").asLong()).isEqualTo(600);
    addsUp(shown.at("/figures"));
    shown.at("/applications").forEach(one -> addsUp(one.at("/figures")));
  }

  @Test
  void plansLooksAndStartsAnAllocationToManyAndSeesHowFarItIs() {
    List<User> many = sellers(30);

    Answer plan = coffer.command(dana, PLAN, "many", plan("ADD", 10, many), poolId);
    assertThat(plan.at("/state")).isEqualTo("PLANNED");
    assertThat(plan.at("/progress/lines")).isEqualTo("30");
    assertThat(plan.at("/progress/reserved")).isEqualTo("300");
    assertThat(allocated(many.getFirst())).as("nothing is done yet").isZero();
    String id = plan.at("/id");
    JsonNode lines =
        coffer.get(dana, "GET /api/operations/{operationId}/lines", "", id).json().at("/lines");
    assertThat(lines).hasSize(30);

    Answer started = coffer.put(dana, STATE, "{\"state\":\"RUNNING\"}", id);
    assertThat(started.status()).isEqualTo(202);
    JsonNode figures = coffer.get(dana, POOL, "", poolId).json().at("/figures");
    assertThat(figures.at("/held").asLong()).as("reserved while it runs").isEqualTo(300);
    addsUp(figures);

    coffer.doJobs();

    Answer done = coffer.get(dana, "GET /api/operations/{operationId}", "", id);
    assertThat(done.at("/state")).isEqualTo("DONE");
    assertThat(done.at("/progress/changed")).isEqualTo("30");
    assertThat(done.at("/progress/moved")).isEqualTo("300");
    many.forEach(one -> assertThat(allocated(one)).isEqualTo(10));
    figures = coffer.get(dana, POOL, "", poolId).json().at("/figures");
    assertThat(figures.at("/held").asLong()).isZero();
    assertThat(figures.at("/unallocated").asLong()).isEqualTo(700);
    addsUp(figures);
    assertThat(coffer.get(dana, "GET /api/operations", "").at("/operations/0/id")).isEqualTo(id);
  }

  @Test
  void startsNothingThatACappedPoolCannotPay() {
    List<User> many = sellers(11);
    Answer plan = coffer.command(dana, PLAN, "many", plan("ADD", 100, many), poolId);

    Answer started = coffer.put(dana, STATE, "{\"state\":\"RUNNING\"}", plan.at("/id"));

    assertThat(started.status()).isEqualTo(409);
    assertThat(started.at("/detail")).contains("1000");
  }

  @Test
  void meansEverybodyWhomAFilterShowsAndIsToldWhenTheListHasChanged() {
    sellers(5);
    String all =
        "{\"change\":\"ADD\",\"credits\":1,\"sellers\":{\"filter\":{\"roles\":[\"SALES_AE\"]},"
            + "\"expected\":%d}}";

    Answer stale = coffer.command(dana, PLAN, "1", all.formatted(5), poolId);
    Answer right = coffer.command(dana, PLAN, "2", all.formatted(7), poolId);

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.at("/detail")).contains("7 sellers");
    assertThat(right.at("/progress/lines")).isEqualTo("7");
  }

  @Test
  void importsAFileSeesItsLinesAndWhatIsRefusedAndWhy() {
    coffer.command(dana, ALLOCATE, "1", order(priya, "ADD", 50), poolId);
    String file =
        """
        Email,Credits,Change
        priya@meridian.example,80,SET
        ines@meridian.example,5,ADD
        nobody@meridian.example,5,ADD
        dana@meridian.example,many,ADD
        """;

    Answer plan =
        coffer.upload(
            dana,
            "POST /api/pools/{poolId}/import-plans",
            "reason=A+new+quarter",
            "file",
            file,
            new String[] {poolId});

    assertThat(plan.status()).isEqualTo(200);
    assertThat(plan.at("/progress/lines")).isEqualTo("2");
    assertThat(plan.at("/progress/refused")).isEqualTo("2");
    JsonNode diff =
        coffer.get(dana, "GET /api/operations/{operationId}/lines", "", plan.at("/id")).json();
    assertThat(diff.at("/lines/0/allocatedBefore").asLong()).isEqualTo(50);
    assertThat(diff.at("/refused").findValuesAsText("line")).containsExactlyInAnyOrder("4", "5");

    coffer.put(dana, STATE, "{\"state\":\"RUNNING\"}", plan.at("/id"));
    coffer.doJobs();

    assertThat(allocated(priya)).isEqualTo(80);
    assertThat(allocated(ines)).isEqualTo(5);
    assertThat(
            coffer.get(dana, "GET /api/operations/{operationId}", "", plan.at("/id")).at("/reason"))
        .isEqualTo("A new quarter");
  }

  @Test
  void getsTheListBackAsAFileThatChangesNothing() {
    coffer.command(dana, ALLOCATE, "1", order(priya, "ADD", 50), poolId);

    Answer file =
        coffer.get(dana, "GET /api/pools/{poolId}/allocations/csv", "withCredits=true", poolId);
    assertThat(file.body().lines().toList()).hasSize(2);
    assertThat(file.body()).contains("Priya,priya@meridian.example,AVAILABLE,SALES_AE,Dana");

    Answer plan =
        coffer.upload(dana, "POST /api/pools/{poolId}/import-plans", "2", file.body(), poolId);
    assertThat(plan.at("/progress/lines")).isEqualTo("0");
    assertThat(plan.at("/progress/refused")).isEqualTo("0");
  }

  @Test
  void listsEverybodyLicensedWithTheirStatusAndWhoUpdatedThem() {
    coffer.command(dana, ALLOCATE, "1", order(priya, "ADD", 50), poolId);
    coffer.user(coffer.meridian, "Leo", false);

    JsonNode columns =
        coffer.get(dana, "GET /api/pools/{poolId}/allocations", "", poolId).json().at("/columns");

    List<String> names = texts(columns.at("/name"));
    assertThat(names).containsExactlyInAnyOrder("Dana", "Priya", "Ines");
    int row = names.indexOf("Priya");
    assertThat(columns.at("/status/" + row).asText()).isEqualTo("AVAILABLE");
    assertThat(columns.at("/allocated/" + row).asLong()).isEqualTo(50);
    assertThat(columns.at("/updatedBy/" + row).asText()).isEqualTo("Dana");
    assertThat(columns.at("/status/" + names.indexOf("Ines")).asText()).isEqualTo("NONE");
  }

  @Test
  void isShownTheEntriesThatMakeUpANumber() {
    coffer.command(dana, ALLOCATE, "1", order(priya, "ADD", 50), poolId);
    coffer.command(dana, ALLOCATE, "2", order(priya, "REMOVE", 20), poolId);
    String explain = "GET /api/pools/{poolId}/explanations";

    JsonNode hers =
        coffer.get(dana, explain, "figure=ALLOCATED&seller=" + priya.id(), poolId).json();
    JsonNode unallocated = coffer.get(dana, explain, "figure=UNALLOCATED", poolId).json();

    assertThat(hers.at("/value").asLong()).isEqualTo(30);
    assertThat(hers.at("/entries").findValuesAsText("amount")).containsExactly("50", "-20");
    assertThat(hers.at("/entries/0/by").asText()).isEqualTo(dana.id().value());
    assertThat(unallocated.at("/value").asLong()).isEqualTo(970);
    assertThat(unallocated.at("/entries").findValuesAsText("amount"))
        .containsExactlyInAnyOrder("1000", "50", "-20");
  }

  @Test
  void takesIdleCreditsBackAndLeavesThoseThatAreUsed() {
    coffer.command(dana, ALLOCATE, "1", order(priya, "ADD", 50), poolId);
    coffer.itIs("2026-12-20T09:30:00Z");
    coffer.command(dana, ALLOCATE, "2", order(ines, "ADD", 50), poolId);

    Answer plan =
        coffer.command(
            dana,
            "POST /api/pools/{poolId}/reclaim-plans",
            "3",
            "{\"idleDays\":20,\"keep\":5}",
            poolId);
    assertThat(plan.at("/progress/lines")).isEqualTo("1");
    coffer.put(dana, STATE, "{\"state\":\"RUNNING\"}", plan.at("/id"));
    coffer.doJobs();

    assertThat(allocated(priya)).isEqualTo(5);
    assertThat(allocated(ines)).isEqualTo(50);
  }

  @Test
  void whoIsASellerIsRefusedEverywhere() {
    Answer answer = coffer.command(priya, ALLOCATE, "1", order(priya, "ADD", 50), poolId);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.at("/type")).isEqualTo("urn:coffer:problem:forbidden");
    assertThat(coffer.get(priya, POOL, "", poolId).status()).isEqualTo(403);
  }

  @Test
  void ofSalesAloneMayAllocateAndNotDistribute() {
    User sam = coffer.user(coffer.meridian, "Sam", Role.SI_SALES_ADMINISTRATOR, true);

    assertThat(coffer.command(sam, ALLOCATE, "1", order(priya, "ADD", 1), poolId).status())
        .isEqualTo(200);
    assertThat(coffer.command(sam, distribute(), "2", portions(500, 500), poolId).status())
        .isEqualTo(403);
  }

  private List<User> sellers(int count) {
    List<User> many = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> many.add(coffer.seller(coffer.meridian, "Seller" + i)));
    return many;
  }

  private long allocated(User seller) {
    return coffer
        .accounts
        .read(AccountKey.of(pool, seller.id()))
        .map(account -> account.allocated())
        .orElse(0L);
  }

  private static void addsUp(JsonNode figures) {
    assertThat(figures.at("/granted").asLong())
        .as("the closed equation in %s", figures)
        .isEqualTo(
            figures.at("/undistributed").asLong()
                + figures.at("/unallocated").asLong()
                + figures.at("/available").asLong()
                + figures.at("/held").asLong()
                + figures.at("/used").asLong()
                + figures.at("/expired").asLong()
                - figures.at("/overage").asLong());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static String order(User seller, String change, long credits) {
    return "{\"sellerId\":\"%s\",\"change\":\"%s\",\"credits\":%d,\"reason\":\"A test\"}"
        .formatted(seller.id(), change, credits);
  }

  private static String plan(String change, long credits, List<User> sellers) {
    return "{\"change\":\"%s\",\"credits\":%d,\"sellers\":{\"ids\":[%s]}}"
        .formatted(
            change,
            credits,
            String.join(",", sellers.stream().map(one -> "\"" + one.id() + "\"").toList()));
  }

  private static String distribute() {
    return "POST /api/pools/{poolId}/distributions";
  }

  private static String portions(long sales, long orchestrations) {
    return "{\"applications\":[{\"application\":\"sales-intelligence\",\"credits\":%d},"
            .formatted(sales)
        + "{\"application\":\"orchestrations\",\"credits\":%d}]}".formatted(orchestrations);
  }
}
