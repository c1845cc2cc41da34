import { describe, expect, it } from "vitest";
import type { Quote, QuoteLine, UnlockLine } from "../../src/api/model";
import { daysLeft } from "../../src/unlock/daysLeft";
import { FILTERS, isOn, toggled, worded } from "../../src/unlock/narrowing";
import { OUTCOME_NOTES, sayOutcome } from "../../src/unlock/outcome";
import { sumQuotes } from "../../src/unlock/quoteSum";
import { id } from "../fakes";

const group = (key: string) => {
  const found = FILTERS.find((each) => each.key === key);
  if (!found) {
    throw new Error(key);
  }
  return found;
};

describe("narrowing the list", () => {
  it("joins several values in their own order, and leaves out what is empty", () => {
    const both = toggled(toggled({}, group("grade"), "B"), group("grade"), "A+");
    expect(both).toEqual({ grade: "A+,B" });
    expect(isOn(both, "grade", "A")).toBe(false);
    expect(toggled(toggled(both, group("grade"), "B"), group("grade"), "A+")).toEqual({});
  });

  it("lets only one kind of ownership be chosen", () => {
    const owned = toggled(toggled({}, group("owned"), "false"), group("owned"), "true");
    expect(owned).toEqual({ owned: "true" });
  });

  it("keeps the filters while the words change", () => {
    expect(worded({ phone: "true", search: "old" }, "  vp sales ")).toEqual({
      phone: "true",
      search: "vp sales",
    });
    expect(worded({ phone: "true", search: "old" }, "  ")).toEqual({ phone: "true" });
  });
});

describe("days left", () => {
  const now = new Date("2026-12-30T23:30:00Z");
  it("count from today in the organisation's time zone", () => {
    expect(daysLeft("2026-12-31", "America/New_York", now)).toBe(1);
    expect(daysLeft("2026-12-31", "Asia/Tokyo", now)).toBe(0);
  });
});

describe("a quote of more than 25 items", () => {
  const line = (number: number, verdict: QuoteLine["verdict"]): QuoteLine => ({
    item: { kind: "CONTACT", id: id(number) },
    verdict,
    cost: verdict === "NEW" ? 1 : 0,
    ownership: null,
  });
  const quote = (...lines: QuoteLine[]): Quote => ({
    lines,
    cost: 0,
    remainingBefore: 3,
    remainingAfter: 0,
    shortBy: 0,
    state: "AVAILABLE",
  });

  it("is summed against the balance once", () => {
    const sum = sumQuotes([
      quote(line(1, "NEW"), line(2, "NEW"), line(3, "OWNED")),
      quote(line(4, "NEW"), line(5, "NEW"), line(6, "NO_EMAIL")),
    ]);
    expect(sum).toMatchObject({ cost: 4, before: 3, affordable: 3, after: 0, owned: 1, unsold: 1 });
  });
});

describe("what is suppressed", () => {
  const item = { kind: "CONTACT", id: id(1) } as const;
  const refused: UnlockLine = {
    item,
    outcome: "SUPPRESSED",
    charged: 0,
    contact: null,
    company: null,
  };

  it("counts as not for sale in a quote", () => {
    const sum = sumQuotes([
      {
        lines: [
          { item, verdict: "SUPPRESSED", cost: 0, ownership: null },
          { item: { ...item, id: id(2) }, verdict: "NEW", cost: 1, ownership: null },
        ],
        cost: 1,
        remainingBefore: 3,
        remainingAfter: 2,
        shortBy: 0,
        state: "AVAILABLE",
      },
    ]);
    expect(sum).toMatchObject({ cost: 1, unsold: 1, after: 2 });
  });

  it("is said not to be sold and not to be charged", () => {
    expect(OUTCOME_NOTES.SUPPRESSED).toBe("Not sold any more: not charged");
    expect(sayOutcome([refused], undefined, 3)).toBe(
      "Not sold any more: not charged · 3 credits left",
    );
  });
});
