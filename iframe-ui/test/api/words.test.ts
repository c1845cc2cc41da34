import { describe, expect, it } from "vitest";
import { Refusal } from "../../src/api/refusal";
import { wordsOf } from "../../src/api/words";

describe("What a person is told about a refusal", () => {
  it.each([
    ["invalid-request", "That can’t be read"],
    ["organisation-suspended", "Your company’s access is suspended"],
    ["user-deactivated", "Your access was turned off"],
    ["unavailable", "Busy at the moment"],
  ])("has words of its own for %s", (slug, title) => {
    const refusal = Refusal.from({ type: `urn:coffer:problem:${slug}`, instance: "r1" }, 400);
    expect(wordsOf(refusal).title).toBe(title);
  });

  it("doesn't offer to try again what can't succeed", () => {
    expect(wordsOf(new Refusal("invalid-request")).retry).toBe(false);
    expect(wordsOf(new Refusal("unavailable")).retry).toBe(true);
  });

  it("names the reference where nothing else is known", () => {
    expect(wordsOf(new Refusal("internal", "r1")).text).toContain("r1");
  });
});
