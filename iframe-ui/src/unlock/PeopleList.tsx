import { useId } from "preact/hooks";
import { Button } from "../kit/Button";
import { number } from "../kit/format";
import { LoadingPanel } from "../kit/LoadingPanel";
import { Message } from "../kit/Message";
import { useStore } from "../kit/store";
import type { Desk } from "./desk";
import { canBuy, PersonRow } from "./PersonRow";

/** The people found so far, and the way to more. */
export function PeopleList({ desk }: { desk: Desk }) {
  const { query, contacts, cursor, loading, error } = useStore(desk.people);
  const { selected, busy, notes } = useStore(desk.purchase);
  useStore(desk.credits);
  const { company } = useStore(desk);
  const total = company && number(company.contactCount) + (company.contactCountExact ? "" : "+");
  const { people, purchase } = desk;
  const id = useId();

  const picked = new Set(selected.map((contact) => contact.id));
  const open = contacts.filter(canBuy);
  const all = open.length > 0 && open.every((contact) => picked.has(contact.id));
  const narrowed = Object.keys(query).length > 0;

  /** Those of the list in its order, then those picked under other words. */
  const pick = (ids: ReadonlySet<string>): void => {
    const listed = new Set(contacts.map((contact) => contact.id));
    purchase.select([
      ...contacts.filter((contact) => ids.has(contact.id)),
      ...selected.filter((contact) => !listed.has(contact.id)),
    ]);
  };
  const pickOne = (id: string, on: boolean): void => {
    const ids = new Set(picked);
    if (on) {
      ids.add(id);
    } else {
      ids.delete(id);
    }
    pick(ids);
  };

  return (
    <section aria-labelledby={id} tabIndex={-1} class="people">
      <h2 class="unseen" id={id}>
        People
      </h2>
      {contacts.length > 0 && (
        <label class="select-all">
          <input
            type="checkbox"
            checked={all}
            ref={(box) => {
              if (box) {
                box.indeterminate = !all && open.some((contact) => picked.has(contact.id));
              }
            }}
            disabled={open.length === 0}
            onChange={() => {
              pick(new Set(all ? [] : open.map((contact) => contact.id)));
            }}
          />
          Select all shown
          <span class="shown">
            {number(contacts.length)}
            {!narrowed && total ? ` of ${total}` : cursor === null ? " found" : "+ found"}
          </span>
        </label>
      )}
      {contacts.length > 0 && (
        <ul>
          {contacts.map((contact) => (
            <PersonRow
              key={contact.id}
              desk={desk}
              contact={contact}
              selected={picked.has(contact.id)}
              busy={busy.has(contact.id)}
              note={notes.get(contact.id)}
              left={desk.credits.left}
              onSelect={(on) => {
                pickOne(contact.id, on);
              }}
            />
          ))}
        </ul>
      )}
      <LoadingPanel
        loading={loading === "first"}
        error={error}
        label="Loading people"
        onRetry={() => void people.retry()}
      >
        {contacts.length === 0 &&
          (narrowed ? (
            <Message icon="search" title="Nobody matches" text="Try other words or fewer filters.">
              <Button onClick={() => void people.search({})}>Clear search and filters</Button>
            </Message>
          ) : (
            <Message
              icon="building"
              title="No contacts for this company yet"
              text="New people appear here as soon as they are known."
            />
          ))}
        {cursor !== null && contacts.length > 0 && (
          <Button class="more" busy={loading === "more"} onClick={() => void people.more()}>
            {loading === "more" ? "Loading…" : "Show more"}
          </Button>
        )}
      </LoadingPanel>
    </section>
  );
}
