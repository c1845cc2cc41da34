import type {
  Company,
  CompanySummary,
  ContactPage,
  ContactQuery,
  InteractionBatch,
  Item,
  Me,
  Quote,
  UnlockResult,
} from "./model";

/** How to find companies: exactly one of the two. */
export type CompanySearch = { domain: string } | { name: string };

/**
 * What a screen asks of Coffer. Every call rejects with a {@link Refusal} that says why, or with the
 * signal's `AbortError` when the caller lost interest.
 */
export interface Api {
  /** The signed-in user with their credits in current, future and previous pools. */
  me(signal?: AbortSignal): Promise<Me>;
  /** Companies, best match first, at most 20. */
  findCompanies(search: CompanySearch, signal?: AbortSignal): Promise<CompanySummary[]>;
  /** One company; its information only once the organisation owns it. */
  company(id: string, signal?: AbortSignal): Promise<Company>;
  /** One page of a company's people, most senior first. */
  contacts(companyId: string, query: ContactQuery, signal?: AbortSignal): Promise<ContactPage>;
  /** What an unlock of at most 25 items would cost and leave; changes nothing. */
  quote(items: Item[], signal?: AbortSignal): Promise<Quote>;
  /** Unlocks at most 25 items in this order, as many as the credits allow. Safe to repeat. */
  unlock(items: Item[]): Promise<UnlockResult>;
  /** Stores what the user did; a batch that is sent again is stored once. */
  recordInteractions(batch: InteractionBatch): Promise<void>;
}
