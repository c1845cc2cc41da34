import type { SessionGrant } from "../api/model";
import { asRefusal, isSessionEnd, Refusal } from "../api/refusal";

/** The right to call the API, wherever it comes from: the frame or the extension. */
export interface Session {
  /** The token to send now. */
  token(): string;
  /** Called when the server refused `used`: resolves with another one, or rejects with why not. */
  renew(used: string): Promise<string>;
}

/** How long before its end a session is renewed. */
const AHEAD_MILLIS = 60_000;
/** Never renews more often than this by the clock alone, however wrong that clock is. */
const LEAST_MILLIS = 30_000;

/**
 * A session that lives in memory only. It is renewed a minute before it ends, and when the server
 * refuses its token; callers who need that at the same time share one renewal.
 */
export class RenewingSession implements Session {
  private running: Promise<string> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param grant the session the page came with
   * @param fresh asks for the next one
   * @param over told when the server refused the token and there is no other to be had
   */
  constructor(
    private grant: SessionGrant,
    private readonly fresh: () => Promise<SessionGrant>,
    private readonly over: () => void,
  ) {
    this.schedule();
  }

  token(): string {
    // Not measured by this computer's clock, which may be wrong: the server refuses an old token.
    return this.grant.token;
  }

  async renew(used: string): Promise<string> {
    if (used !== this.grant.token) {
      return this.grant.token;
    }
    try {
      return await this.shared();
    } catch (error) {
      const refusal = asRefusal(error);
      if (isSessionEnd(refusal)) {
        this.over();
      }
      throw refusal;
    }
  }

  /** Stops renewing ahead of time. */
  close(): void {
    clearTimeout(this.timer);
  }

  private shared(): Promise<string> {
    this.running ??= this.replace().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async replace(): Promise<string> {
    const next = await this.fresh();
    if (next.targetOrigin !== this.grant.targetOrigin) {
      throw new Refusal("session-ended");
    }
    this.grant = next;
    this.schedule();
    return next.token;
  }

  private schedule(): void {
    const left = Date.parse(this.grant.expiresAt) - Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        // Whoever needs the session next asks again and shows why it failed.
        this.shared().catch(() => undefined);
      },
      Math.max(left - AHEAD_MILLIS, LEAST_MILLIS),
    );
  }
}
