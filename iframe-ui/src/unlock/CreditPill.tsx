import { number } from "../kit/format";
import { useStore } from "../kit/store";
import type { Credits } from "./credits";

const ROUND = 2 * Math.PI * 6;

/** What is left, always in sight; opens the Credit Pool drawer. */
export function CreditPill({ credits, onOpen }: { credits: Credits; onOpen: () => void }) {
  const { summary } = useStore(credits);
  const left = summary?.remaining ?? 0;
  const part = summary?.allocated ? left / summary.allocated : 0;
  const tone = !summary ? "" : left === 0 ? "out" : summary.state === "LOW" ? "low" : "";
  return (
    <button
      type="button"
      class={`pill ${tone}`}
      aria-haspopup="dialog"
      aria-label={
        summary ? `${number(left)} left of your credits. Open Credit Pool` : "Open Credit Pool"
      }
      onClick={onOpen}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" />
        <circle
          cx="8"
          cy="8"
          r="6"
          class="part"
          stroke-dasharray={`${part * ROUND} ${ROUND}`}
          transform="rotate(-90 8 8)"
        />
      </svg>
      <span>{summary ? `${number(left)} left` : "Credits"}</span>
    </button>
  );
}
