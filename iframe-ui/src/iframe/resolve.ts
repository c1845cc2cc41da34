import type { Api } from "../api/api";
import type { CompanySummary, SalesforceRecord } from "../api/model";

/** The web host in what people write as a website; `undefined` when there is none. */
export function hostOf(website: string | null | undefined): string | undefined {
  const text = website?.trim();
  if (!text) {
    return undefined;
  }
  try {
    const { hostname } = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    return hostname.includes(".") ? hostname : undefined;
  } catch {
    return undefined;
  }
}

/** What the company may be called: only an account bears its company's name. */
export const nameOf = (record: SalesforceRecord | null): string | undefined =>
  record?.type === "Account" && (record.name?.trim().length ?? 0) > 1
    ? record.name?.trim().slice(0, 100)
    : undefined;

/** The companies a record may mean: by its website, else by its name. */
export async function resolveCompanies(
  api: Api,
  record: SalesforceRecord | null,
  signal: AbortSignal,
): Promise<CompanySummary[]> {
  const domain = hostOf(record?.website);
  const byDomain = domain ? await api.findCompanies({ domain }, signal) : [];
  const name = nameOf(record);
  return byDomain.length > 0 || !name ? byDomain : api.findCompanies({ name }, signal);
}
