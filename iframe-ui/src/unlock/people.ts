import type { Api } from "../api/api";
import type { Contact, ContactQuery } from "../api/model";
import { asRefusal, isAbort, type Refusal } from "../api/refusal";
import { Store } from "../kit/store";

/** What narrows the list: the words and the filters, without the page. */
export type Narrowing = Omit<ContactQuery, "limit" | "cursor">;

interface PeopleState {
  query: Narrowing;
  contacts: Contact[];
  cursor: string | null;
  /** `first`: nothing to show yet; `more`: the next page is on its way. */
  loading: "first" | "more" | undefined;
  error: Refusal | undefined;
}

/** The people of one company, page after page. */
export class People extends Store<PeopleState> {
  private running: AbortController | undefined;

  constructor(
    private readonly api: Api,
    private readonly companyId: string,
  ) {
    super({ query: {}, contacts: [], cursor: null, loading: "first", error: undefined });
  }

  /** The list from its beginning; an earlier question that is still open is dropped. */
  search(query: Narrowing): Promise<void> {
    this.set({ query, contacts: [], cursor: null });
    return this.read("first");
  }

  /** The next page. */
  more(): Promise<void> {
    return this.read("more");
  }

  /** After a failure: the same question again. */
  retry(): Promise<void> {
    return this.read(this.now.contacts.length > 0 ? "more" : "first");
  }

  /** These people are known better by now. */
  update(contacts: Contact[]): void {
    const fresh = new Map(contacts.map((contact) => [contact.id, contact]));
    this.set({ contacts: this.now.contacts.map((old) => fresh.get(old.id) ?? old) });
  }

  /** Nobody waits for an answer any more. */
  close(): void {
    this.running?.abort();
  }

  private async read(loading: "first" | "more"): Promise<void> {
    this.running?.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    this.set({ loading, error: undefined });
    try {
      // A page may be empty and still have a next one.
      for (let found = 0; found === 0; ) {
        const { query, cursor } = this.now;
        const page = await this.api.contacts(
          this.companyId,
          cursor === null ? query : { ...query, cursor },
          signal,
        );
        if (signal.aborted) {
          return;
        }
        found = page.nextCursor === null ? 1 : page.contacts.length;
        this.set({
          contacts: [...this.now.contacts, ...page.contacts],
          cursor: page.nextCursor,
        });
      }
      this.set({ loading: undefined });
    } catch (error) {
      if (!isAbort(error) && !signal.aborted) {
        this.set({ loading: undefined, error: asRefusal(error) });
      }
    }
  }
}
