import type { CreditState, Quote, QuoteLine } from "../api/model";

/** A quote over any number of items, put together from those of 25 at most. */
export interface QuoteSum {
  lines: QuoteLine[];
  /** Credits for everything that is new. */
  cost: number;
  before: number;
  /** How much of the cost the credits allow. */
  affordable: number;
  after: number;
  /** Already ours: free. */
  owned: number;
  /** Can't be bought: no email, no data, or gone. */
  unsold: number;
  state: CreditState;
}

/**
 * Adds quotes up. Each was made against the whole balance, so the sums are made here.
 *
 * @param quotes at least one
 */
export function sumQuotes(quotes: [Quote, ...Quote[]]): QuoteSum {
  const lines = quotes.flatMap((quote) => quote.lines);
  const { remainingBefore: before, state } = quotes[quotes.length - 1] ?? quotes[0];
  const cost = lines.reduce((sum, line) => sum + line.cost, 0);
  const affordable = Math.min(cost, before);
  const owned = lines.filter((line) => line.verdict === "OWNED").length;
  const fresh = lines.filter((line) => line.verdict === "NEW").length;
  return {
    lines,
    cost,
    before,
    affordable,
    after: before - affordable,
    owned,
    unsold: lines.length - owned - fresh,
    state,
  };
}
