import { Refusal } from "../api/refusal";

/** What the frame asks of the Salesforce page around it. See `README.md` for the wire messages. */
export interface Canvas {
  /** Asks for room: the content's height in CSS pixels. */
  resize(height: number): void;
  /** A signed request made anew; rejects with `session-ended` when none comes. */
  refreshSignedRequest(): Promise<string>;
  /** Asks the page to load the frame from the beginning. */
  repost(): void;
}

const NAME_PREFIX = "canvas-frame-";
const LAST_SEQUENCE = 100;
const PATIENCE_MILLIS = 10_000;

/**
 * Speaks the protocol of Salesforce's Canvas SDK to the window around the frame.
 *
 * @param origin the only origin that is spoken and listened to, from the verified signed request
 */
export function openCanvas(origin: string, self: Window = window): Canvas {
  const waiting = new Map<number, (answer: CanvasAnswer) => void>();
  const name = self.name;
  const client = {
    oauthToken: "null",
    instanceId: name.startsWith(NAME_PREFIX) ? name.slice(NAME_PREFIX.length) : name,
    targetOrigin: origin,
  };
  let sequence = 0;

  const post = (body: object): number => {
    sequence = (sequence % LAST_SEQUENCE) + 1;
    const message = {
      seq: sequence,
      src: "client",
      clientVersion: "41.0",
      targetModule: "Canvas",
      body: { ...body, config: { client } },
    };
    self.parent.postMessage(JSON.stringify(message), origin);
    return sequence;
  };

  self.addEventListener("message", (event) => {
    if (event.origin === origin && event.source === self.parent) {
      const answer = parse(event.data);
      if (answer) {
        waiting.get(answer.seq)?.(answer);
      }
    }
  });

  return {
    resize: (height) => {
      post({ type: "resize", size: { height: `${height}px`, width: "" } });
    },
    repost: () => {
      post({ type: "repost", accessToken: "null", refresh: { refresh: true } });
    },
    refreshSignedRequest: () =>
      new Promise((resolve, reject) => {
        const asked = post({ type: "refresh", accessToken: "null" });
        const settle = (answer?: CanvasAnswer): void => {
          clearTimeout(timer);
          waiting.delete(asked);
          const signed = answer?.status === 200 ? answer.payload?.response : undefined;
          if (typeof signed === "string") {
            resolve(signed);
          } else {
            reject(new Refusal("session-ended"));
          }
        };
        const timer = setTimeout(settle, PATIENCE_MILLIS);
        waiting.set(asked, settle);
      }),
  };
}

interface CanvasAnswer {
  type: "callback";
  seq: number;
  status: number;
  payload?: { response?: unknown };
}

function parse(data: unknown): CanvasAnswer | undefined {
  if (typeof data !== "string") {
    return undefined;
  }
  try {
    const message = JSON.parse(data) as (CanvasAnswer & { targetModule?: string }) | null;
    return message?.type === "callback" && (message.targetModule ?? "Canvas") === "Canvas"
      ? message
      : undefined;
  } catch {
    // Other scripts on the page talk to frames too.
    return undefined;
  }
}
