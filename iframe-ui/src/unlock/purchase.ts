import type { Api } from "../api/api";
import {
  type Company,
  type Contact,
  ITEMS_PER_REQUEST,
  type Item,
  type UnlockLine,
} from "../api/model";
import { asRefusal, type Refusal } from "../api/refusal";
import { wordsOf } from "../api/words";
import type { Interactions } from "../interactions/interactions";
import type { Announcer } from "../kit/announcer";
import { Store } from "../kit/store";
import type { Credits } from "./credits";
import { OUTCOME_NOTES, sayOutcome } from "./outcome";

interface PurchaseState {
  /** Ids whose unlock is under way. */
  busy: ReadonlySet<string>;
  /** Why an item wasn't unlocked, by its id. */
  notes: ReadonlyMap<string, string>;
  /** The people who are ticked, in the order they are listed. */
  selected: readonly Contact[];
  /** What the quote dialog asks about. */
  proposal: readonly Item[] | undefined;
  /** Of an unlock that takes more than one request: how many items are decided. */
  progress: { done: number; total: number } | undefined;
}

/** Where what was bought is shown. */
interface Shelf {
  contacts: (contacts: Contact[]) => void;
  company: (company: Company) => void;
}

/** Everything on the way from "I want this" to "it is ours". */
export class Purchase extends Store<PurchaseState> {
  constructor(
    private readonly api: Api,
    private readonly credits: Credits,
    private readonly interactions: Interactions,
    private readonly announcer: Announcer,
    private readonly shelf: Shelf,
  ) {
    super({
      busy: new Set(),
      notes: new Map(),
      selected: [],
      proposal: undefined,
      progress: undefined,
    });
  }

  select(selected: readonly Contact[]): void {
    this.set({ selected });
  }

  /** Shows what these would cost and leave; nothing is spent before the user agrees. */
  propose(items: readonly Item[] | undefined): void {
    this.set({ proposal: items });
  }

  /** One click: bought at once if there is a credit, else the quote says how things stand. */
  unlockOne(item: Item): void {
    if (this.credits.left > 0) {
      void this.unlock([item]);
    } else {
      this.propose([item]);
    }
  }

  /** Unlocks in this order, as many as the credits allow. What is already under way isn't sent again. */
  async unlock(items: readonly Item[]): Promise<void> {
    const wanted = items.filter((item) => !this.now.busy.has(item.id));
    if (wanted.length === 0) {
      return;
    }
    this.interactions.note("UNLOCK");
    const ids = wanted.map((item) => item.id);
    const notes = new Map(this.now.notes);
    for (const id of ids) {
      notes.delete(id);
    }
    this.set({ proposal: undefined, notes, busy: new Set([...this.now.busy, ...ids]) });

    const lines: UnlockLine[] = [];
    let refusal: Refusal | undefined;
    for (let done = 0; done < wanted.length && !refusal; done += ITEMS_PER_REQUEST) {
      if (wanted.length > ITEMS_PER_REQUEST) {
        this.set({ progress: { done, total: wanted.length } });
      }
      try {
        const result = await this.api.unlock(wanted.slice(done, done + ITEMS_PER_REQUEST));
        lines.push(...result.lines);
        this.show(result.lines);
        this.credits.set({ summary: result.credits });
      } catch (error) {
        refusal = asRefusal(error);
      }
    }
    this.finish(ids, lines, refusal);
  }

  private show(lines: UnlockLine[]): void {
    const notes = new Map(this.now.notes);
    const contacts: Contact[] = [];
    for (const { item, outcome, contact, company } of lines) {
      const note = OUTCOME_NOTES[outcome];
      if (note) {
        notes.set(item.id, note);
      }
      if (contact) {
        contacts.push(contact);
      }
      if (company) {
        this.shelf.company(company);
      }
    }
    this.shelf.contacts(contacts);
    const owned = new Set(contacts.map((contact) => contact.id));
    this.set({ notes, selected: this.now.selected.filter((contact) => !owned.has(contact.id)) });
    this.release(lines.map((line) => line.item.id));
  }

  private release(ids: string[]): void {
    const busy = new Set(this.now.busy);
    for (const id of ids) {
      busy.delete(id);
    }
    this.set({ busy });
  }

  private finish(ids: string[], lines: UnlockLine[], refusal: Refusal | undefined): void {
    this.set({ progress: undefined });
    if (refusal) {
      const decided = new Set(lines.map((line) => line.item.id));
      const notes = new Map(this.now.notes);
      const note = `${wordsOf(refusal).title}. Try again: nothing is charged twice.`;
      for (const id of ids.filter((each) => !decided.has(each))) {
        notes.set(id, note);
      }
      this.set({ notes });
    }
    this.release(ids);
    this.announcer.say(sayOutcome(lines, refusal, this.credits.left));
  }
}
