package dev.coffer.credits.pools;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Application;
import dev.coffer.credits.Ledger;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.PoolFigures;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Query;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/pools/{poolId}/explanations}: the entries that make up a figure of a pool, of an
 * application or of a seller, as they stand in the ledger at this moment.
 */
public final class ExplanationEndpoint implements Endpoint.SignedIn<Caller> {
  private static final int PAGE = 200;
  private static final Pattern CURSOR = Pattern.compile("[a-z0-9~-]{1,60}#[a-z0-9-]{1,60}");

  private final Overview overview;
  private final AccountStore accounts;
  private final Ledger ledger;

  /** The endpoint. */
  public ExplanationEndpoint(Overview overview, AccountStore accounts, Ledger ledger) {
    this.overview = overview;
    this.accounts = accounts;
    this.ledger = ledger;
  }

  /** What is asked. */
  private record Asked(
      PoolId pool,
      Explained figure,
      @Nullable Application application,
      @Nullable UserId seller,
      String after,
      Instant now) {
    boolean wholePool() {
      return application == null && seller == null;
    }

    boolean includes(LedgerEntry entry) {
      return entry.amount() != 0
          && figure.has(entry.kind(), wholePool())
          && (application == null || isOf(application, entry.book()));
    }

    private static boolean isOf(Application application, String book) {
      boolean seller = Ids.isId(book);
      return book.equals(application.slug())
          || book.startsWith(application.slug() + "~")
          || (seller && application == Application.SALES_INTELLIGENCE);
    }
  }

  @Override
  public Route route() {
    return Route.of("GET /api/pools/{poolId}/explanations");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    Asked asked = asked(call);
    PoolFigures figures = overview.figures(caller.organisation(), asked.pool(), asked.now());
    long value = value(caller, asked, figures);
    List<LedgerEntry> page;
    String next = null;
    if (asked.seller() != null) {
      page = ledger.book(caller.organisation(), asked.pool(), asked.seller().value());
    } else {
      page = ledger.entriesAfter(caller.organisation(), asked.pool(), asked.after(), PAGE);
      next = page.size() < PAGE ? null : Ledger.key(page.getLast());
    }
    List<LedgerEntry> entries = page.stream().filter(asked::includes).toList();
    String cursor = next;
    String running = figures.book().running();
    return Reply.json(
        json -> {
          json.writeStartObject();
          json.writeStringField("figure", asked.figure().name());
          json.writeNumberField("value", value);
          json.writeBooleanField("unlocks", asked.figure().hasUnlocks());
          json.writeFieldName("operation");
          text(json, asked.figure() == Explained.HELD ? running : null);
          json.writeArrayFieldStart("entries");
          for (LedgerEntry entry : entries) {
            write(json, entry);
          }
          json.writeEndArray();
          json.writeFieldName("nextCursor");
          text(json, cursor);
          json.writeStringField("asOf", asked.now().toString());
          json.writeEndObject();
        });
  }

  private static Asked asked(Call call) {
    Query query = call.query();
    Explained figure = query.oneOf("figure", Explained.class);
    String slug = query.text("application", 1, 40);
    String seller = query.text("seller", 1, 64);
    String cursor = query.text("cursor", 1, 130);
    query.end();
    Application application =
        slug == null
            ? null
            : Application.ofSlug(slug)
                .orElseThrow(
                    () ->
                        query.wrong("application", "must be sales-intelligence or orchestrations"));
    if (seller != null && !Ids.isId(seller)) {
      throw query.wrong("seller", "must be an identifier of 26 characters");
    }
    if (seller != null && application != null) {
      throw query.wrong("seller", "must not be given together with application");
    }
    if (cursor != null && !CURSOR.matcher(cursor).matches()) {
      throw query.wrong("cursor", "must be what the page before said is next");
    }
    return new Asked(
        new PoolId(call.pathId("poolId")),
        figure,
        application,
        seller == null ? null : new UserId(seller),
        cursor == null ? "" : cursor,
        call.now());
  }

  private long value(Caller caller, Asked asked, PoolFigures figures) {
    if (asked.seller() != null) {
      Optional<Account> account =
          accounts.read(
              new AccountKey(caller.organisation(), asked.pool(), asked.seller().value()));
      return account.map(one -> of(asked.figure(), one, asked.now())).orElse(0L);
    }
    return asked.application() == null
        ? asked.figure().of(figures.total())
        : asked.figure().of(figures.of(asked.application()));
  }

  private static long of(Explained figure, Account account, Instant now) {
    return switch (figure) {
      case ALLOCATED, GRANTED -> account.allocated();
      case AVAILABLE -> account.available(now).amount();
      case USED -> account.used().amount();
      case EXPIRED -> account.expiredBy(now).amount();
      case OVERAGE -> Math.max(0, -account.remaining());
      case UNDISTRIBUTED, UNALLOCATED, HELD -> 0;
    };
  }

  private static void write(JsonGenerator json, LedgerEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", entry.kind().name());
    json.writeStringField("book", entry.book());
    json.writeNumberField("sequence", entry.sequence());
    json.writeNumberField("amount", entry.amount());
    json.writeStringField("from", entry.from());
    json.writeStringField("to", entry.to());
    json.writeStringField("at", entry.at().toString());
    json.writeStringField("by", entry.by());
    json.writeStringField("operation", entry.operation());
    json.writeStringField("reason", entry.reason());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }
}
