import { useEffect } from "preact/hooks";
import type { PoolBalance } from "../api/model";
import { Dialog } from "../kit/Dialog";
import { count, day, number } from "../kit/format";
import { LoadingPanel } from "../kit/LoadingPanel";
import { useStore } from "../kit/store";
import type { Credits } from "./credits";
import { creditWords } from "./creditWords";
import { daysLeft } from "./daysLeft";

const GROUPS: [PoolBalance["timeframe"], string][] = [
  ["CURRENT", "Current"],
  ["FUTURE", "Upcoming"],
  ["PAST", "Previous"],
];

/** Balance for the current timeframe, what comes next, and previous pools. */
export function CreditDrawer({ credits, onClose }: { credits: Credits; onClose: () => void }) {
  const { me, summary, error } = useStore(credits);
  useEffect(() => {
    void credits.load();
  }, []);
  const words = summary && creditWords(summary);
  return (
    <Dialog title="Credit Pool" look="drawer" onClose={onClose}>
      <div class="dialog-body">
        <LoadingPanel
          loading={!me}
          error={me ? undefined : error}
          label="Loading your credits"
          onRetry={() => void credits.load()}
        >
          {me && summary && (
            <>
              <p class="total">
                <b>{number(summary.remaining)}</b> {summary.remaining === 1 ? "credit" : "credits"}{" "}
                left
                <span>
                  {number(summary.allocated)} allocated = {number(summary.used)} used +{" "}
                  {number(summary.remaining)} remaining
                </span>
              </p>
              {words && (
                <p class="notice">
                  <strong>{words.title}.</strong> {words.text}
                </p>
              )}
              {GROUPS.map(([timeframe, title]) => {
                const pools = me.pools.filter((pool) => pool.timeframe === timeframe);
                return (
                  pools.length > 0 && (
                    <section key={timeframe}>
                      <h3>{title}</h3>
                      {pools.map((pool) => (
                        <Pool key={pool.poolId} pool={pool} timeZone={me.organisation.timeZone} />
                      ))}
                    </section>
                  )
                );
              })}
              {me.pools.length === 0 && <p class="fine">No pool holds credits of yours.</p>}
              <p class="fine">Days as in {me.organisation.timeZone.replaceAll("_", " ")}.</p>
            </>
          )}
        </LoadingPanel>
      </div>
    </Dialog>
  );
}

function Pool({ pool, timeZone }: { pool: PoolBalance; timeZone: string }) {
  const { name, timeframe, firstDay, lastDay, shared, allocated, used, remaining, expired } = pool;
  const share = (part: number): string => `${allocated ? (100 * part) / allocated : 0}%`;
  const left = daysLeft(lastDay, timeZone, new Date());
  return (
    <article class={`pool ${timeframe}`}>
      <h4>{name}</h4>
      <p class="fine">
        {day(firstDay)} – {day(lastDay)}
        {timeframe === "CURRENT" &&
          ` · ${left === 0 ? "ends today" : `${count(left, "day")} left`}`}
        {shared && " · everybody's together"}
      </p>
      <svg class="share" aria-hidden="true">
        <rect class="used" width={share(used)} height="100%" />
        <rect class="left" x={share(used)} width={share(remaining)} height="100%" />
      </svg>
      <p class="sum">
        {number(allocated)} allocated = {number(used)} used + {number(remaining)} remaining
        {expired > 0 && ` + ${number(expired)} expired`}
      </p>
    </article>
  );
}
