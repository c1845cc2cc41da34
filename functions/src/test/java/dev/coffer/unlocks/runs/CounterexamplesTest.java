package dev.coffer.unlocks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Payer;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.credits.Wanted;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.TestDynamo;
import dev.coffer.unlocks.Generation;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.Purchases.Policy;
import dev.coffer.unlocks.Purchases.Purchase;
import dev.coffer.unlocks.ReversalTable;
import dev.coffer.unlocks.Reversals;
import dev.coffer.unlocks.UnlockProtocol;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** What random runs have found wrong, as short as they shrank it. */
@DisplayName("An order")
class CounterexamplesTest {
  private static final UserId PRIYA = Cast.SELLERS.get(0);
  private static final UserId INES = Cast.SELLERS.get(1);
  private static final Item ANNA = Cast.ITEMS.get(0);
  private static final Item BORIS = Cast.ITEMS.get(1);

  private final DynamoDbClient dynamo = TestDynamo.client();
  private final String table = TestDynamo.newTable();
  private final AccountTable accounts = new AccountTable(dynamo, table);
  private final OwnershipTable ownership = new OwnershipTable(dynamo, table);
  private final UnlockProtocol colleagues = new UnlockProtocol(accounts, ownership);
  private int orders;

  @BeforeEach
  void openAccounts() {
    for (UserId seller : List.of(PRIYA, INES)) {
      for (PoolId pool : Cast.POOLS) {
        allocate(Cast.account(pool, seller));
      }
    }
  }

  @Test
  void isToldThatItBoughtAlsoWhereThatWasReversedBeforeItCouldTell() {
    Purchase purchase =
        buys(
            ANNA,
            meanwhile(
                PutItemRequest.class::isInstance,
                () -> {
                  colleagues.recover(first(PRIYA));
                  reverse(ANNA);
                }));

    assertThat(purchase).isInstanceOf(Purchase.Bought.class);
    assertThat(ownership.read(List.of(generation(ANNA).next()))).as("bought again").isEmpty();
  }

  @Test
  void isToldTheSameOfManyItems() {
    List<Purchase> purchases =
        buysAll(
            Policy.ALL_OR_NOTHING,
            meanwhile(
                CounterexamplesTest::isInsert,
                () -> {
                  Cast.POOLS.forEach(pool -> colleagues.recover(Cast.account(pool, PRIYA)));
                  reverse(ANNA);
                }));

    assertThat(purchases).hasSize(2).hasOnlyElementsOfType(Purchase.Bought.class);
  }

  @Test
  void isNotRefusedBecauseOfABalanceFromBeforeAReversalThatGaveTheCreditBack() {
    // Anna was bought with the only credit of the account that is to pay now.
    colleagues.buy(order(ANNA, PRIYA, List.of(payer(first(PRIYA)))));

    Purchase purchase =
        protocol(meanwhile(request -> isLookAt(request, ANNA), () -> reverse(ANNA)))
            .buy(order(ANNA, PRIYA, List.of(payer(first(PRIYA)))));

    assertThat(purchase)
        .isInstanceOfSatisfying(
            Purchase.Bought.class,
            bought -> assertThat(bought.row().generation().number()).isEqualTo(1));
  }

  @Test
  void joinsWhatItsAccountWantsAlreadyInsteadOfWantingItTwice() {
    colleagues.buy(order(ANNA, INES, List.of(payer(first(INES)))));
    halfDone(ANNA);

    Purchase purchase = colleagues.buy(order(ANNA, PRIYA, List.of(payer(first(PRIYA)))));

    assertThat(purchase).isInstanceOf(Purchase.Owned.class);
    assertThat(account(first(PRIYA)).remaining()).isEqualTo(1);
  }

  @Test
  void ofAllOrNothingRemembersARefundWhenItLooksAgain() {
    // One credit in all: it is reserved for Anna, whom Ines has bought.
    colleagues.buy(order(ANNA, INES, List.of(payer(first(INES)))));
    halfDone(ANNA);
    Item carla = Cast.ITEMS.get(2);
    colleagues.buy(order(carla, PRIYA, List.of(payer(second(PRIYA)))));

    // At first it is one short; then a colleague buys one of the two.
    List<Purchase> purchases =
        protocol(
                meanwhile(
                    request -> isLookAt(request, BORIS),
                    () -> colleagues.buy(order(BORIS, INES, List.of(payer(second(INES)))))))
            .buyAll(bulk(List.of(BORIS, Cast.ITEMS.get(3)), Policy.ALL_OR_NOTHING, PRIYA));

    assertThat(purchases.get(0)).isInstanceOf(Purchase.Owned.class);
    assertThat(purchases.get(1)).isInstanceOf(Purchase.Bought.class);
  }

  private Purchase buys(Item item, DynamoDbClient client) {
    return protocol(client).buy(order(item, PRIYA, payers(PRIYA)));
  }

  private List<Purchase> buysAll(Policy policy, DynamoDbClient client) {
    return protocol(client).buyAll(bulk(List.of(ANNA, BORIS), policy, PRIYA));
  }

  private Purchases.Order order(Item item, UserId buyer, List<Payer> payers) {
    return new Purchases.Order(Cast.ORGANISATION, buyer, item, payers, null, stamp());
  }

  private Purchases.BulkOrder bulk(List<Item> items, Policy policy, UserId buyer) {
    return new Purchases.BulkOrder(
        Cast.ORGANISATION.value(),
        Cast.ORGANISATION,
        buyer,
        items,
        payers(buyer),
        Map.of(),
        stamp(),
        policy);
  }

  private Stamp stamp() {
    return new Stamp(Cast.BEGIN, Source.IFRAME, orders++);
  }

  /** Priya reserves a credit for an item, and is gone. */
  private void halfDone(Item item) {
    accounts.reserve(
        new AccountStore.Reserve(
            first(PRIYA),
            generation(item).key(),
            new Wanted.One(PRIYA),
            stamp(),
            account(first(PRIYA)).inflows(),
            List.of(),
            Cast.BEGIN));
  }

  private void reverse(Item item) {
    OwnershipRow row =
        (OwnershipRow)
            Objects.requireNonNull(ownership.newest(Cast.ORGANISATION, List.of(item)).get(item));
    new Reversals(accounts, new ReversalTable(dynamo, ownership, accounts))
        .reverse(row, "reversal", "operator", "", Cast.BEGIN);
  }

  private void allocate(AccountKey key) {
    Pool pool =
        new Pool(
            key.pool(),
            Cast.ORGANISATION,
            "Credits",
            Credits.of(10),
            Cast.BEGIN.minus(Duration.ofDays(1)),
            Cast.BEGIN.plus(Duration.ofDays(1)),
            Pool.Limit.CAPPED);
    accounts.change(
        new AccountChange(
            Account.unopened(key, pool, Account.Overage.NONE),
            new AccountChange.Movement.Allocate(Credits.of(1)),
            "allocation",
            "operator",
            "",
            Cast.BEGIN));
  }

  private List<Payer> payers(UserId seller) {
    return Stream.of(first(seller), second(seller)).map(this::payer).toList();
  }

  private Payer payer(AccountKey key) {
    return Payer.of(account(key));
  }

  private Account account(AccountKey key) {
    return accounts.read(key).orElseThrow();
  }

  private UnlockProtocol protocol(DynamoDbClient client) {
    return new UnlockProtocol(new AccountTable(client, table), new OwnershipTable(client, table));
  }

  private static AccountKey first(UserId seller) {
    return Cast.account(Cast.POOLS.get(0), seller);
  }

  private static AccountKey second(UserId seller) {
    return Cast.account(Cast.POOLS.get(1), seller);
  }

  private static Generation generation(Item item) {
    return Generation.first(Cast.ORGANISATION, item);
  }

  /** The S2 of one or of many. */
  private static boolean isInsert(DynamoDbRequest request) {
    return request instanceof PutItemRequest put && put.item().containsKey("t");
  }

  /** The last look at who owns an item, before an order is refused. */
  private static boolean isLookAt(DynamoDbRequest request, Item item) {
    return request instanceof BatchGetItemRequest read
        && read.requestItems().values().stream()
            .allMatch(keys -> Boolean.TRUE.equals(keys.consistentRead()))
        && read.toString().contains(generation(item).key());
  }

  /** Others do something right before the first such call. */
  private DynamoDbClient meanwhile(Predicate<DynamoDbRequest> call, Runnable others) {
    return new DecoratedDynamo(dynamo) {
      private boolean done;

      @Override
      <Q extends DynamoDbRequest, R extends DynamoDbResponse> R call(
          Q request, Function<Q, R> send) {
        if (!done && call.test(request)) {
          done = true;
          others.run();
        }
        return send.apply(request);
      }
    };
  }
}
