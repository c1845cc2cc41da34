import { useEffect, useState } from "preact/hooks";
import { ITEMS_PER_REQUEST, type Item, type Quote } from "../api/model";
import { asRefusal, isAbort, type Refusal } from "../api/refusal";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { count, number } from "../kit/format";
import { LoadingPanel } from "../kit/LoadingPanel";
import { useStore } from "../kit/store";
import { creditWords } from "./creditWords";
import type { Desk } from "./desk";
import { type QuoteSum, sumQuotes } from "./quoteSum";

interface QuoteDialogProps {
  desk: Desk;
  items: readonly Item[];
}

/** What it will cost and what will be left, from the server, before anything is spent. */
export function QuoteDialog({ desk, items }: QuoteDialogProps) {
  const [sum, setSum] = useState<QuoteSum>();
  const [error, setError] = useState<Refusal>();
  const [attempt, setAttempt] = useState(0);
  const { summary } = useStore(desk.credits);
  const company = items[0]?.kind === "COMPANY";

  useEffect(() => {
    const caller = new AbortController();
    setError(undefined);
    quoteAll(desk, items, caller.signal).then(setSum, (failure: unknown) => {
      if (!isAbort(failure)) {
        setError(asRefusal(failure));
      }
    });
    return () => {
      caller.abort();
    };
  }, [attempt]);

  const close = (): void => {
    desk.purchase.propose(undefined);
  };
  const gain = sum && (sum.affordable || sum.owned);
  const empty =
    sum && summary && sum.cost > 0 && sum.before === 0
      ? creditWords({ ...summary, state: sum.state })
      : undefined;

  return (
    <Dialog
      title={
        company
          ? "Unlock company information?"
          : `Unlock ${count(items.length, "person", "people")}?`
      }
      onClose={close}
    >
      <div class="dialog-body" aria-live="polite">
        <LoadingPanel
          loading={!sum}
          error={error}
          label="Working out the cost"
          lines={2}
          onRetry={() => {
            setAttempt(attempt + 1);
          }}
        >
          {sum && (
            <>
              {gain !== 0 && (
                <p class="equation">
                  <span>
                    <b>{number(sum.before)}</b> now
                  </span>
                  <i>−</i>
                  <span>
                    <b>{number(sum.affordable)}</b> {sum.affordable === 1 ? "credit" : "credits"}
                  </span>
                  <i>=</i>
                  <span>
                    <b>{number(sum.after)}</b> left after
                  </span>
                </p>
              )}
              <ul class="verdicts">
                {company && sum.affordable > 0 && (
                  <li>Industry, exact headcount, place, phone and year founded.</li>
                )}
                {!company && sum.owned > 0 && (
                  <li>
                    {number(sum.owned)} of {number(items.length)} already owned · free
                  </li>
                )}
                {company && sum.owned > 0 && <li>Already owned · free</li>}
                {sum.unsold > 0 && (
                  <li>
                    {company
                      ? "Nothing more is known about this company · not sold"
                      : `${number(sum.unsold)} of ${number(items.length)} can’t be bought · not charged`}
                  </li>
                )}
              </ul>
              {sum.affordable > 0 && (
                <p class="fine">Once unlocked, it is open to your whole company, free.</p>
              )}
              {empty && (
                <p class="notice">
                  <strong>{empty.title}.</strong> {empty.text}
                </p>
              )}
              {sum.before > 0 && sum.cost > sum.before && (
                <p class="notice">
                  You have {count(sum.before, "credit")}: the first{" "}
                  {sum.before > 1 && `${number(sum.before)} `}
                  will be unlocked, {number(sum.cost - sum.before)} left out.
                </p>
              )}
            </>
          )}
        </LoadingPanel>
      </div>
      <div class="dialog-foot">
        <Button onClick={close}>{gain || !sum ? "Cancel" : "Close"}</Button>
        {!error && (!sum || gain) && (
          <Button
            look="brand"
            disabled={!sum}
            onClick={() => {
              void desk.purchase.unlock(items);
            }}
          >
            {!sum
              ? "Unlock"
              : sum.affordable > 0
                ? `Unlock ${number(sum.affordable)}`
                : `Open ${number(sum.owned)}`}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

async function quoteAll(
  desk: Desk,
  items: readonly Item[],
  signal: AbortSignal,
): Promise<QuoteSum> {
  const next = (from: number): Promise<Quote> =>
    desk.api.quote(items.slice(from, from + ITEMS_PER_REQUEST), signal);
  const quotes: [Quote, ...Quote[]] = [await next(0)];
  for (let from = ITEMS_PER_REQUEST; from < items.length; from += ITEMS_PER_REQUEST) {
    quotes.push(await next(from));
  }
  return sumQuotes(quotes);
}
