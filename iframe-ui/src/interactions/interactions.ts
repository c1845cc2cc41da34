import type { Interaction, InteractionBatch } from "../api/model";
import { batchId } from "./batchId";

/** Notes what the user did, for the usage reports. Never fails, never waits. */
export interface Interactions {
  /** The user did this, now, about the account that is shown. */
  note(kind: Interaction["kind"]): void;
  /** From now on this is the account: a company's id, or the record's while no company is known. */
  about(account: string | null): void;
}

const BATCH = 20;
const EVERY_MILLIS = 10_000;
const ATTEMPTS = 4;

/**
 * Collects interactions and sends them in batches: at 20, every ten seconds, and when the page is
 * hidden. A batch that fails goes again with the next one, under the same id, four times at most.
 */
export class BatchedInteractions implements Interactions {
  private account: string | null = null;
  private waiting: Interaction[] = [];
  private failed: { batch: InteractionBatch; attempts: number }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly send: (batch: InteractionBatch) => Promise<void>,
    page: Document = document,
  ) {
    page.addEventListener("visibilitychange", () => {
      if (page.visibilityState === "hidden") {
        this.flush();
      }
    });
  }

  about(account: string | null): void {
    this.account = account;
  }

  note(kind: Interaction["kind"]): void {
    this.waiting.push({ kind, at: new Date().toISOString(), account: this.account });
    if (this.waiting.length >= BATCH) {
      this.flush();
    } else {
      this.wake();
    }
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const batches = this.failed.splice(0);
    if (this.waiting.length > 0) {
      const batch = { batchId: batchId(), interactions: this.waiting.splice(0) };
      batches.push({ batch, attempts: 0 });
    }
    for (const { batch, attempts } of batches) {
      this.send(batch).catch(() => {
        if (attempts + 1 < ATTEMPTS) {
          this.failed.push({ batch, attempts: attempts + 1 });
          this.wake();
        }
      });
    }
  }

  private wake(): void {
    this.timer ??= setTimeout(() => {
      this.flush();
    }, EVERY_MILLIS);
  }
}
