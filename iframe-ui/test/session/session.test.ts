import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SessionGrant } from "../../src/api/model";
import { Refusal } from "../../src/api/refusal";
import { RenewingSession } from "../../src/session/session";

const ORIGIN = "https://acme.my.salesforce.test";
const NOW = Date.parse("2026-11-23T09:00:00Z");

const grant = (token: string, seconds = 600, targetOrigin = ORIGIN): SessionGrant => ({
  token,
  expiresAt: new Date(Date.now() + seconds * 1000).toISOString(),
  targetOrigin,
});

describe("a session that renews itself", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is renewed a minute before it ends", async () => {
    const fresh = vi.fn(() => Promise.resolve(grant("second")));
    const session = new RenewingSession(grant("first"), fresh, vi.fn());

    await vi.advanceTimersByTimeAsync(539_000);
    expect(session.token()).toBe("first");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(session.token()).toBe("second");
    expect(fresh).toHaveBeenCalledTimes(1);
  });

  it("shares one renewal among all who were refused at the same time", async () => {
    const fresh = vi.fn(() => Promise.resolve(grant("second")));
    const session = new RenewingSession(grant("first"), fresh, vi.fn());

    const tokens = await Promise.all([1, 2, 3].map(() => session.renew("first")));

    expect(tokens).toEqual(["second", "second", "second"]);
    expect(fresh).toHaveBeenCalledTimes(1);
  });

  it("doesn't renew again for a late refusal of the old token", async () => {
    const fresh = vi.fn(() => Promise.resolve(grant("second")));
    const session = new RenewingSession(grant("first"), fresh, vi.fn());
    await session.renew("first");

    expect(await session.renew("first")).toBe("second");
    expect(fresh).toHaveBeenCalledTimes(1);
  });

  it("says that it is over when no other session is to be had", async () => {
    const over = vi.fn();
    const fresh = (): Promise<SessionGrant> => Promise.reject(new Refusal("session-ended"));
    const session = new RenewingSession(grant("first"), fresh, over);

    await expect(session.renew("first")).rejects.toMatchObject({ kind: "session-ended" });
    expect(over).toHaveBeenCalledTimes(1);
  });

  it("isn't over for want of a network, and may be renewed later", async () => {
    const over = vi.fn();
    const fresh = vi
      .fn<() => Promise<SessionGrant>>()
      .mockRejectedValueOnce(new Refusal("offline"))
      .mockResolvedValueOnce(grant("second"));
    const session = new RenewingSession(grant("first"), fresh, over);

    await expect(session.renew("first")).rejects.toMatchObject({ kind: "offline" });
    expect(over).not.toHaveBeenCalled();
    expect(await session.renew("first")).toBe("second");
  });

  it("takes no session for another page around the frame", async () => {
    const fresh = (): Promise<SessionGrant> =>
      Promise.resolve(grant("second", 600, "https://evil.test"));
    const session = new RenewingSession(grant("first"), fresh, vi.fn());

    await expect(session.renew("first")).rejects.toMatchObject({ kind: "session-ended" });
    expect(session.token()).toBe("first");
  });

  it("doesn't hammer the server when this computer's clock is wrong", async () => {
    const fresh = vi.fn(() => Promise.resolve(grant("next", -3_600)));
    new RenewingSession(grant("first", -3_600), fresh, vi.fn());

    await vi.advanceTimersByTimeAsync(60_000);
    expect(fresh.mock.calls.length).toBeLessThanOrEqual(2);
  });
});
