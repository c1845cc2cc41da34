import type { Api } from "../api/api";
import type { Company } from "../api/model";
import { asRefusal, isAbort, type Refusal } from "../api/refusal";
import type { Interactions } from "../interactions/interactions";
import type { Announcer } from "../kit/announcer";
import { Store } from "../kit/store";
import type { Credits } from "./credits";
import { People } from "./people";
import { Purchase } from "./purchase";

/** What every host brings along. */
export interface Ports {
  api: Api;
  interactions: Interactions;
  announcer: Announcer;
  credits: Credits;
}

interface CompanyState {
  company?: Company;
  error: Refusal | undefined;
}

/** Everything about one company that is on the seller's desk. */
export class Desk extends Store<CompanyState> {
  readonly api: Api;
  readonly interactions: Interactions;
  readonly announcer: Announcer;
  readonly credits: Credits;
  readonly people: People;
  readonly purchase: Purchase;
  private readonly closing = new AbortController();

  constructor(
    ports: Ports,
    private readonly companyId: string,
  ) {
    super({ error: undefined });
    const { api, interactions, announcer, credits } = ports;
    this.api = api;
    this.interactions = interactions;
    this.announcer = announcer;
    this.credits = credits;
    this.people = new People(api, companyId);
    this.purchase = new Purchase(api, credits, interactions, announcer, {
      contacts: (contacts) => {
        this.people.update(contacts);
      },
      company: (company) => {
        this.set({ company });
      },
    });
  }

  /** Loads the company and its first people at the same time. */
  open(): void {
    this.interactions.about(this.companyId);
    this.interactions.note("VIEW");
    void this.load();
    void this.people.search({});
  }

  /** The company itself, again after a failure. */
  async load(): Promise<void> {
    this.set({ error: undefined });
    try {
      this.set({ company: await this.api.company(this.companyId, this.closing.signal) });
    } catch (error) {
      if (!isAbort(error)) {
        this.set({ error: asRefusal(error) });
      }
    }
  }

  /** What failed for want of a network is asked again. */
  online(): void {
    if (this.now.error) {
      void this.load();
    }
    if (this.people.now.error) {
      void this.people.retry();
    }
    if (this.credits.now.error) {
      void this.credits.load();
    }
  }

  close(): void {
    this.closing.abort();
    this.people.close();
  }
}
