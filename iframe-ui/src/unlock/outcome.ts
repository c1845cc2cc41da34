import type { UnlockLine } from "../api/model";
import type { Refusal } from "../api/refusal";
import { wordsOf } from "../api/words";
import { count } from "../kit/format";

/** What a row says about an unlock that didn't give anything. */
export const OUTCOME_NOTES: Record<UnlockLine["outcome"], string | undefined> = {
  UNLOCKED: undefined,
  ALREADY_OWNED: undefined,
  NO_CREDITS: "Left out: no credits left",
  SUPPRESSED: "Not sold any more: not charged",
  NO_EMAIL: "No email: not sold, not charged",
  NO_DATA: "Nothing more is known: not sold, not charged",
  UNKNOWN: "Not available any more: not charged",
  BUSY: "Busy. Try again: what was bought is free by then.",
};

/** One sentence about a whole unlock: what it gave, what it cost and what is left. */
export function sayOutcome(
  lines: UnlockLine[],
  refusal: Refusal | undefined,
  left: number,
): string {
  const number = (outcome: UnlockLine["outcome"]): number =>
    lines.filter((line) => line.outcome === outcome).length;
  const unlocked = number("UNLOCKED");
  const owned = number("ALREADY_OWNED");
  const others = lines.length - unlocked - owned;
  const only = lines.length === 1 ? lines[0] : undefined;
  const name = only?.contact?.name ?? only?.company?.name;
  const note = only && OUTCOME_NOTES[only.outcome];
  return [
    note ??
      [
        unlocked && (name ? `${name} unlocked` : `${unlocked} unlocked`),
        owned && (name ? `${name} was already owned: free` : `${owned} already owned: free`),
        others && `${others} left out`,
      ]
        .filter(Boolean)
        .join(", "),
    refusal && wordsOf(refusal).title,
    lines.length > 0 && `${count(left, "credit")} left`,
  ]
    .filter(Boolean)
    .join(" · ");
}
