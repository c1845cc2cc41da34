package dev.coffer.usage.history;

import dev.coffer.credits.Pools;
import dev.coffer.credits.pools.Overview;
import dev.coffer.identity.Caller;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.CsvCell;
import dev.coffer.platform.CsvWriter;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/ledger/csv}: the ledger as a file, in parts that fit into an answer. The header
 * {@code coffer-next-cursor} says where the next one begins; put together they are one file.
 */
public final class LedgerCsvEndpoint implements Endpoint.SignedIn<Caller> {
  /** The header that names the next part; missing on the last one. */
  static final String NEXT = "coffer-next-cursor";

  private static final int LINES_MAX = 20_000;

  /** Well below Lambda's 6 MB, which the answer's own quoting counts towards. */
  private static final int BYTES_MAX = 4_000_000;

  private static final int PAGE = 500;

  private final HistoryReader history;
  private final Overview overview;
  private final Pools pools;
  private final Users users;

  /** The endpoint. */
  public LedgerCsvEndpoint(HistoryReader history, Overview overview, Pools pools, Users users) {
    this.history = history;
    this.overview = overview;
    this.pools = pools;
    this.users = users;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/ledger/csv");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    OrganisationId organisation = caller.organisation();
    ZoneId zone = overview.zone(organisation);
    LedgerQuery wanted = LedgerQuery.read(call.query(), organisation, zone);
    boolean bom = CsvWriter.bom(call.query());
    call.query().end();
    Part part = new Part(organisation, zone, wanted);
    Reply reply =
        wanted.before() == null
            ? Reply.csv("coffer-ledger.csv", bom, LedgerColumns.NAMES, part::write)
            : Reply.csvPart("coffer-ledger.csv", LedgerColumns.NAMES, part::write);
    String next = part.before;
    return next == null
        ? reply
        : reply.with(NEXT, HistoryCursor.of(organisation, wanted.filter(), next));
  }

  /** Writes page by page until the part is full. */
  private final class Part {
    private final OrganisationId organisation;
    private final ZoneId zone;
    private final HistoryFilter filter;
    private @Nullable String before;
    private int lines;
    private long bytes;

    Part(OrganisationId organisation, ZoneId zone, LedgerQuery wanted) {
      this.organisation = organisation;
      this.zone = zone;
      this.filter = wanted.filter();
      this.before = wanted.before();
    }

    void write(CsvWriter csv) {
      do {
        HistoryPage page =
            history.page(organisation, zone, filter, before, Math.min(PAGE, LINES_MAX - lines));
        Names names = Names.of(organisation, page.entries(), pools, users);
        for (HistoryEntry entry : page.entries()) {
          List<CsvCell> cells = LedgerColumns.cells(entry, names);
          csv.record(cells);
          cells.forEach(
              cell -> bytes += cell.written().getBytes(StandardCharsets.UTF_8).length + 1);
        }
        lines += page.entries().size();
        before = page.next();
      } while (before != null && lines < LINES_MAX && bytes < BYTES_MAX);
    }
  }
}
