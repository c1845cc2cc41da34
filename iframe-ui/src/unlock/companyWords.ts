import type { CompanySummary } from "../api/model";
import { headcount } from "../kit/format";

/** What is free to know about a company, in one line. */
export const companyWords = ({ domain, headcountBand }: CompanySummary): string =>
  [domain, headcountBand && headcount(headcountBand)].filter(Boolean).join(" · ");
