import type { CreditSummary } from "../api/model";
import { count, day } from "../kit/format";

/** What to tell a seller about the state of their credits; nothing while all is well. */
export function creditWords(credits: CreditSummary): { title: string; text: string } | undefined {
  switch (credits.state) {
    case "AVAILABLE":
      return undefined;
    case "LOW":
      return {
        title: `Only ${count(credits.remaining, "credit")} left`,
        text: "Ask your administrator for more before you run out.",
      };
    case "NOT_LICENSED":
      return {
        title: "You don’t have a licence",
        text: "Ask your administrator for a Sales Intelligence licence to unlock contacts.",
      };
    case "NONE":
      return {
        title: "No credits yet",
        text: "Your administrator hasn’t allocated any to you. Ask for some to unlock contacts.",
      };
    case "USED_UP":
      return {
        title: "You’ve used your credits",
        text: `All ${count(credits.allocated, "credit")} are spent. Ask your administrator for more.`,
      };
    case "NOT_STARTED":
      return {
        title: `Your credits start on ${credits.startsOn ? day(credits.startsOn) : "a later day"}`,
        text: "Until then, what your company owns is open to you.",
      };
    case "ENDED":
      return {
        title: `Your credits ended on ${credits.endedOn ? day(credits.endedOn) : "an earlier day"}`,
        text: "Ask your administrator for credits from the next pool.",
      };
  }
}
