import type { Problem } from "./model";

const PROBLEM_PREFIX = "urn:coffer:problem:";

/** Why a call didn't do what was asked. */
export class Refusal extends Error {
  /**
   * @param kind the last part of the problem's `type`; or `offline` (no answer from the network),
   *     or `session-ended` (the page around the frame gave no new session)
   * @param instance ties the message to the server's log, where there was an answer
   */
  constructor(
    readonly kind: string,
    readonly instance?: string,
  ) {
    super(kind);
  }

  /** The refusal that an answer of the server describes. */
  static from(problem: unknown, status: number): Refusal {
    const { type, instance } = (problem ?? {}) as Partial<Problem>;
    return typeof type === "string" && type.startsWith(PROBLEM_PREFIX)
      ? new Refusal(type.slice(PROBLEM_PREFIX.length), instance)
      : new Refusal(status === 401 ? "unauthenticated" : status > 500 ? "unavailable" : "internal");
  }
}

/** Whether an error only says that the caller itself gave the call up. */
export const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "AbortError";

/** Whether nothing but a new session can help. */
export const isSessionEnd = (refusal: Refusal): boolean =>
  ["unauthenticated", "session-ended", "canvas-request-refused"].includes(refusal.kind);

/** Any failure as a refusal: what didn't come from the server is a matter of the network. */
export const asRefusal = (error: unknown): Refusal =>
  error instanceof Refusal
    ? error
    : new Refusal(
        error instanceof DOMException && error.name === "TimeoutError" ? "unavailable" : "offline",
      );
