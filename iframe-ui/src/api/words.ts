import type { Refusal } from "./refusal";

/** What to tell a person, and whether trying again can help. */
export interface Words {
  title: string;
  text: string;
  retry: boolean;
}

const SESSION_ENDED: Words = {
  title: "Your session has ended",
  text: "Open it again to go on. Nothing you unlocked is lost.",
  retry: false,
};

const WORDS: Record<string, Words> = {
  unauthenticated: SESSION_ENDED,
  "session-ended": SESSION_ENDED,
  "canvas-request-refused": SESSION_ENDED,
  "organisation-not-registered": {
    title: "Your company isn’t registered",
    text: "An administrator has to register it with Coffer first.",
    retry: false,
  },
  "user-deactivated": {
    title: "Your access was turned off",
    text: "Ask your administrator if you still need it.",
    retry: false,
  },
  "organisation-suspended": {
    title: "Your company’s access is suspended",
    text: "Ask your administrator. Nothing you unlocked is lost.",
    retry: false,
  },
  "invalid-request": {
    title: "That can’t be read",
    text: "Leave out unusual characters, or make it shorter.",
    retry: false,
  },
  "not-found": {
    title: "Not found",
    text: "It may have been removed in the meantime.",
    retry: false,
  },
  offline: {
    title: "No connection",
    text: "Check your network. This goes on by itself when you are online again.",
    retry: true,
  },
  unavailable: {
    title: "Busy at the moment",
    text: "Try again in a moment.",
    retry: true,
  },
};

/** The problem's type chooses the words; the server's own texts are for logs. */
export const wordsOf = (refusal: Refusal): Words =>
  WORDS[refusal.kind] ?? {
    title: "Something went wrong",
    text: refusal.instance ? `If it stays, name ${refusal.instance} to support.` : "Try again.",
    retry: true,
  };
