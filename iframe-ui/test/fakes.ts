import type { Api, CompanySearch } from "../src/api/api";
import type {
  Company,
  CompanySummary,
  Contact,
  ContactQuery,
  CreditSummary,
  InteractionBatch,
  Item,
  Me,
  PoolBalance,
  Quote,
  UnlockLine,
  UnlockResult,
} from "../src/api/model";
import type { Refusal } from "../src/api/refusal";
import type { Interactions } from "../src/interactions/interactions";
import { Announcer } from "../src/kit/announcer";
import { Credits } from "../src/unlock/credits";
import type { Ports } from "../src/unlock/desk";

/** An identifier that ends in a number. */
export const id = (number: number): string => String(number).padStart(26, "0");

export const contact = (number: number, change: Partial<Contact> = {}): Contact => ({
  id: id(number),
  companyId: id(1),
  name: `Person ${number}`,
  title: "VP Engineering",
  seniority: "VP",
  department: null,
  city: "Toulouse",
  country: "France",
  grade: "A",
  verifiedOn: "2026-11-03",
  hasEmail: true,
  hasPhone: true,
  email: null,
  phone: null,
  ownership: null,
  ...change,
});

export const owned = (number: number): Contact =>
  contact(number, {
    email: `person.${number}@acme.test`,
    phone: "+46 8 555 0142",
    ownership: { unlockedBy: "Priya", mine: false, unlockedAt: "2025-11-12T12:00:00Z" },
  });

const pool = (change: Partial<PoolBalance> = {}): PoolBalance => ({
  poolId: id(50),
  name: "This year",
  timeframe: "CURRENT",
  firstDay: "2026-01-01",
  lastDay: "2026-12-31",
  allocated: 150,
  used: 14,
  remaining: 136,
  expired: 0,
  shared: false,
  ...change,
});

/** A server in memory that sells to one seller; its faults are switched on by tests. */
export class FakeApi implements Api {
  contactsOfCompany: Contact[] = [];
  companies: CompanySummary[] = [];
  pools: PoolBalance[] = [pool()];
  credits: CreditSummary = { state: "AVAILABLE", allocated: 150, used: 14, remaining: 136 };
  company_: Company = {
    id: id(1),
    name: "Acme Aerospace",
    domain: "acme-aero.com",
    headcountBand: "51-200",
    contactCount: 42,
    contactCountExact: true,
    information: null,
    ownership: null,
  };
  pageSize = 25;
  /** The pages with these numbers come empty but have a next one. */
  emptyPages = new Set<number>();
  /** What the named call rejects with, until taken away. */
  failing: Partial<Record<keyof Api, Refusal>> = {};
  /** Unlocks wait until this resolves. */
  gate: Promise<void> = Promise.resolve();
  readonly unlockCalls: Item[][] = [];
  readonly quoteCalls: Item[][] = [];
  readonly contactQueries: ContactQuery[] = [];
  readonly companySearches: CompanySearch[] = [];
  readonly batches: InteractionBatch[] = [];

  async me(): Promise<Me> {
    await this.fault("me");
    return {
      user: { id: id(9), name: "Sam", email: "sam@x.test", role: "SALES_AE", licensed: true },
      organisation: { id: id(8), name: "X", timeZone: "Europe/Berlin" },
      credits: this.credits,
      pools: this.pools,
      asOf: "2026-11-23T09:00:00Z",
    };
  }

  async findCompanies(search: CompanySearch): Promise<CompanySummary[]> {
    this.companySearches.push(search);
    await this.fault("findCompanies");
    return this.companies.filter((company) =>
      "domain" in search
        ? company.domain === search.domain
        : company.name.toLowerCase().startsWith(search.name.toLowerCase()),
    );
  }

  async company(): Promise<Company> {
    await this.fault("company");
    return this.company_;
  }

  async contacts(_companyId: string, query: ContactQuery, signal?: AbortSignal) {
    this.contactQueries.push(query);
    await this.fault("contacts");
    signal?.throwIfAborted();
    const page = Number(query.cursor ?? 0);
    const word = query.search?.toLowerCase() ?? "";
    const found = this.contactsOfCompany.filter((each) => each.name.toLowerCase().includes(word));
    const from = page * this.pageSize;
    const contacts = this.emptyPages.has(page) ? [] : found.slice(from, from + this.pageSize);
    const more = from + this.pageSize < found.length || this.emptyPages.has(page);
    return { contacts, nextCursor: more ? String(page + 1) : null };
  }

  async quote(items: Item[]): Promise<Quote> {
    this.quoteCalls.push(items);
    await this.fault("quote");
    const lines = items.map((item) => {
      const verdict = this.find(item)?.ownership ? ("OWNED" as const) : ("NEW" as const);
      return { item, verdict, cost: verdict === "NEW" ? 1 : 0, ownership: null };
    });
    const cost = lines.reduce((sum, line) => sum + line.cost, 0);
    const { remaining, state } = this.credits;
    return {
      lines,
      cost,
      remainingBefore: remaining,
      remainingAfter: Math.max(0, remaining - cost),
      shortBy: Math.max(0, cost - remaining),
      state,
    };
  }

  async unlock(items: Item[]): Promise<UnlockResult> {
    this.unlockCalls.push(items);
    await this.gate;
    await this.fault("unlock");
    const lines = items.map((item) => this.sell(item));
    const charged = lines.reduce((sum, line) => sum + line.charged, 0);
    return { lines, charged, credits: this.credits };
  }

  async recordInteractions(batch: InteractionBatch): Promise<void> {
    this.batches.push(batch);
    await this.fault("recordInteractions");
  }

  private sell(item: Item): UnlockLine {
    const line = { item, charged: 0, contact: null, company: null };
    const known = this.find(item);
    if (!known) {
      return { ...line, outcome: "UNKNOWN" };
    }
    const free = known.ownership !== null;
    if (!free) {
      if (this.credits.remaining === 0) {
        return { ...line, outcome: "NO_CREDITS" };
      }
      const { allocated, used, remaining } = this.credits;
      const state = remaining === 1 ? "USED_UP" : "AVAILABLE";
      this.credits = { state, allocated, used: used + 1, remaining: remaining - 1 };
      this.own(item);
    }
    return {
      ...line,
      outcome: free ? "ALREADY_OWNED" : "UNLOCKED",
      charged: free ? 0 : 1,
      contact: this.contactsOfCompany.find((each) => each.id === item.id) ?? null,
      company: item.kind === "COMPANY" ? this.company_ : null,
    };
  }

  private own(item: Item): void {
    const ownership = { unlockedBy: "Sam", mine: true, unlockedAt: "2026-11-23T09:00:00Z" };
    if (item.kind === "COMPANY") {
      const information = {
        industry: "Aerospace",
        headcount: 1840,
        city: "Stockholm",
        country: "Sweden",
        phone: null,
        founded: 1998,
      };
      this.company_ = { ...this.company_, ownership, information };
    } else {
      this.contactsOfCompany = this.contactsOfCompany.map((each) =>
        each.id === item.id
          ? { ...each, ownership, email: "bought@acme.test", phone: "+46 8 555 0142" }
          : each,
      );
    }
  }

  private find(item: Item): Contact | Company | undefined {
    return item.kind === "COMPANY"
      ? this.company_
      : this.contactsOfCompany.find((each) => each.id === item.id);
  }

  private async fault(call: keyof Api): Promise<void> {
    await Promise.resolve();
    const refusal = this.failing[call];
    if (refusal) {
      throw refusal;
    }
  }
}

/** Remembers what was noted. */
export class NotedInteractions implements Interactions {
  readonly kinds: string[] = [];
  account: string | null = null;

  note(kind: string): void {
    this.kinds.push(kind);
  }

  about(account: string | null): void {
    this.account = account;
  }
}

/** Ports around a fake server. */
export function portsOf(api: FakeApi): Ports & { interactions: NotedInteractions } {
  return {
    api,
    interactions: new NotedInteractions(),
    announcer: new Announcer(),
    credits: new Credits(api),
  };
}
