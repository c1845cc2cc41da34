const DAY_MILLIS = 86_400_000;

/** Whole days from today to the last day included, today being the one in the given time zone. */
export function daysLeft(lastDay: string, timeZone: string, now: Date): number {
  // This locale writes dates as the API does.
  const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(now);
  return Math.max(0, (Date.parse(lastDay) - Date.parse(today)) / DAY_MILLIS);
}
