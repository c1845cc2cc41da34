import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openCanvas } from "../../src/canvas/canvas";

const ORIGIN = "https://acme.my.salesforce.test";

/** A frame whose parent remembers what it is told. */
function frame() {
  const events = new EventTarget();
  const parent = { postMessage: vi.fn<(message: string, origin: string) => void>() };
  const self = {
    name: "canvas-frame-06A:Coffer:coffer",
    parent,
    addEventListener: events.addEventListener.bind(events),
  } as unknown as Window;
  const hear = (data: unknown, origin = ORIGIN, source: unknown = parent): void => {
    events.dispatchEvent(Object.assign(new Event("message"), { data, origin, source }));
  };
  return { self, parent, hear, canvas: openCanvas(ORIGIN, self) };
}

const answer = (seq: number, change: object = {}): string =>
  JSON.stringify({
    type: "callback",
    seq,
    status: 200,
    targetModule: "Canvas",
    payload: { response: "signature.envelope" },
    ...change,
  });

describe("the talk with Salesforce's page", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("asks for height in the words of the Canvas SDK, and only the trusted origin hears it", () => {
    const { canvas, parent } = frame();
    canvas.resize(640);

    const [text, origin] = parent.postMessage.mock.calls[0] ?? [];
    expect(origin).toBe(ORIGIN);
    expect(JSON.parse(text ?? "")).toEqual({
      seq: 1,
      src: "client",
      clientVersion: "41.0",
      targetModule: "Canvas",
      body: {
        type: "resize",
        config: {
          client: { oauthToken: "null", instanceId: "06A:Coffer:coffer", targetOrigin: ORIGIN },
        },
        size: { height: "640px", width: "" },
      },
    });
  });

  it("receives a refreshed signed request", async () => {
    const { canvas, hear } = frame();
    const signed = canvas.refreshSignedRequest();
    hear(answer(1));
    expect(await signed).toBe("signature.envelope");
  });

  it("believes neither another origin nor another window, and then gives up", async () => {
    const { canvas, hear } = frame();
    const signed = canvas.refreshSignedRequest();
    signed.catch(() => undefined);
    hear(answer(1), "https://evil.test");
    hear(answer(1), ORIGIN, { postMessage: vi.fn() });
    hear(answer(2));
    hear("not json");
    hear({ type: "callback", seq: 1 });
    hear("null");
    hear(answer(1, { targetModule: "Other" }));

    await vi.advanceTimersByTimeAsync(10_000);
    await expect(signed).rejects.toMatchObject({ kind: "session-ended" });
  });

  it("takes a refusal for the end of the session", async () => {
    const { canvas, hear } = frame();
    const signed = canvas.refreshSignedRequest();
    hear(answer(1, { status: 401 }));
    await expect(signed).rejects.toMatchObject({ kind: "session-ended" });
  });

  it("asks to be loaded anew", () => {
    const { canvas, parent } = frame();
    canvas.repost();
    expect(parent.postMessage.mock.calls[0]?.[0]).toContain('"type":"repost"');
  });
});
