const NUMBER = new Intl.NumberFormat();
// A plain date is a day on a calendar, not an instant: it is read and shown in the same zone.
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const MOMENT_DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const MOMENT_DAY_YEAR = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

/** A number as the reader writes it. */
export const number = (value: number): string => NUMBER.format(value);

/** "1 credit", "2 credits". */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** A plain date, such as a pool's last day, without shifting it by a time zone. */
export const day = (date: string): string => DAY.format(new Date(`${date}T00:00:00Z`));

/** The day of an instant in the reader's time zone, with the year unless it is this one. */
export function dayOf(instant: string): string {
  const moment = new Date(instant);
  const thisYear = moment.getFullYear() === new Date().getFullYear();
  return (thisYear ? MOMENT_DAY : MOMENT_DAY_YEAR).format(moment);
}

/** "51–200 employees", "10,001+ employees", on one line. */
export const headcount = (band: string): string =>
  `${band.replace(/\d+/g, (digits) => number(Number(digits))).replace("-", "–\u2060")}\u00a0employees`;
