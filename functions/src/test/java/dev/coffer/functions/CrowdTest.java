package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coffer.functions.Installation.Answer;
import dev.coffer.identity.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When two hundred requests arrive at once,")
class CrowdTest {
  private static final int CROWD = 200;
  private final Installation coffer = new Installation();
  private final User priya = coffer.seller(coffer.meridian, "Priya");

  @Test
  void fiftyCreditsBuyFiftyContactsAndTheRestIsRefused() throws Exception {
    coffer.allocate(coffer.thisYear(coffer.meridian), priya, 50);
    List<String> people = people(CROWD);

    List<String> outcomes =
        atOnce(people.stream().<Callable<String>>map(id -> () -> outcome(priya, id)).toList());

    assertThat(Collections.frequency(outcomes, "UNLOCKED")).isEqualTo(50);
    assertThat(Collections.frequency(outcomes, "NO_CREDITS")).isEqualTo(CROWD - 50);
    Answer me = coffer.get(priya, "GET /api/me", "");
    assertThat(me.at("/credits/remaining")).isEqualTo("0");
    assertThat(me.at("/credits/used")).isEqualTo("50");
    assertThat(owned()).isEqualTo(50);
  }

  @Test
  void oneContactIsChargedOnceHoweverManyWantIt() throws Exception {
    User ines = coffer.seller(coffer.meridian, "Ines");
    var pool = coffer.thisYear(coffer.meridian);
    coffer.allocate(pool, priya, CROWD);
    coffer.allocate(pool, ines, CROWD);
    String anna = people(1).getFirst();

    List<String> outcomes =
        atOnce(
            IntStream.range(0, CROWD)
                .<Callable<String>>mapToObj(i -> () -> outcome(i % 2 == 0 ? priya : ines, anna))
                .toList());

    assertThat(Collections.frequency(outcomes, "UNLOCKED")).isEqualTo(1);
    assertThat(Collections.frequency(outcomes, "ALREADY_OWNED")).isEqualTo(CROWD - 1);
    long used =
        List.of(priya, ines).stream()
            .mapToLong(
                user -> coffer.get(user, "GET /api/me", "").json().at("/credits/used").asLong())
            .sum();
    assertThat(used).isEqualTo(1);
  }

  /** Unlocks; asks again while told that too many were at it, as the screens do. */
  private String outcome(User user, String contact) {
    String outcome;
    do {
      outcome =
          coffer
              .post(user, "POST /api/unlocks", SellerJourneyTest.items(contact))
              .at("/lines/0/outcome");
    } while (outcome.equals("BUSY"));
    return outcome;
  }

  private long owned() {
    long owned = 0;
    String cursor = "";
    do {
      JsonNode page =
          coffer
              .get(
                  priya,
                  "GET /api/companies/{companyId}/contacts",
                  "owned=true&limit=50" + (cursor.isEmpty() ? "" : "&cursor=" + cursor),
                  company())
              .json();
      owned += page.get("contacts").size();
      cursor = page.get("nextCursor").isNull() ? "" : page.get("nextCursor").asText();
    } while (!cursor.isEmpty());
    return owned;
  }

  private List<String> people(int number) {
    List<String> lines = new ArrayList<>(List.of("Company,Domain,Name,Title,Grade,Email"));
    for (int i = 0; i < number; i++) {
      lines.add(
          "Northwind,northwind.example,Person %d,Manager,A,p%d@northwind.example".formatted(i, i));
    }
    coffer.contacts(lines.toArray(String[]::new));
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          coffer
              .get(
                  priya,
                  "GET /api/companies/{companyId}/contacts",
                  "limit=50" + (cursor.isEmpty() ? "" : "&cursor=" + cursor),
                  company())
              .json();
      page.get("contacts").forEach(person -> ids.add(person.get("id").asText()));
      cursor = page.get("nextCursor").isNull() ? "" : page.get("nextCursor").asText();
    } while (!cursor.isEmpty());
    return ids;
  }

  private String company() {
    return coffer
        .get(priya, "GET /api/companies", "domain=northwind.example")
        .at("/companies/0/id");
  }

  private static <T> List<T> atOnce(List<Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
