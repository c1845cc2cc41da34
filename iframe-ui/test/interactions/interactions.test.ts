import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { InteractionBatch } from "../../src/api/model";
import { batchId } from "../../src/interactions/batchId";
import { BatchedInteractions } from "../../src/interactions/interactions";

const accepts = () => vi.fn<(batch: InteractionBatch) => Promise<void>>().mockResolvedValue();

describe("what the user did", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse("2026-11-23T09:00:00Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("goes out after ten seconds, with the account it was about", async () => {
    const send = accepts();
    const interactions = new BatchedInteractions(send);
    interactions.about("001");
    interactions.note("PAGE_LOAD");

    await vi.advanceTimersByTimeAsync(9_999);
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(send.mock.calls[0]?.[0].interactions).toEqual([
      { kind: "PAGE_LOAD", at: "2026-11-23T09:00:00.000Z", account: "001" },
    ]);
  });

  it("goes out at once when there are twenty", () => {
    const send = accepts();
    const interactions = new BatchedInteractions(send);
    for (let i = 0; i < 20; i++) {
      interactions.note("SEARCH");
    }
    expect(send).toHaveBeenCalledTimes(1);
    expect(send.mock.calls[0]?.[0].interactions).toHaveLength(20);
  });

  it("goes out when the page is hidden", () => {
    const send = accepts();
    const interactions = new BatchedInteractions(send);
    interactions.note("COPY");
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("is sent again under the same id, four times at most, and never breaks the screen", async () => {
    const send = vi
      .fn<(batch: InteractionBatch) => Promise<void>>()
      .mockRejectedValue(new Error("down"));
    const interactions = new BatchedInteractions(send);
    interactions.note("UNLOCK");

    await vi.advanceTimersByTimeAsync(120_000);

    expect(send).toHaveBeenCalledTimes(4);
    expect(new Set(send.mock.calls.map(([batch]) => batch.batchId)).size).toBe(1);
  });
});

describe("a batch's id", () => {
  it("has the shape of every id and never comes twice", () => {
    const ids = Array.from({ length: 100 }, batchId);
    for (const each of ids) {
      expect(each).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
    }
    expect(new Set(ids).size).toBe(100);
  });
});
