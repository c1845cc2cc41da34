import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { Contact } from "../api/model";
import { Button } from "../kit/Button";
import { Icon } from "../kit/Icon";
import { CopyButton } from "./CopyButton";
import type { Desk } from "./desk";
import { GradeBadge } from "./GradeBadge";
import { ownershipWords } from "./ownershipWords";

interface PersonRowProps {
  desk: Desk;
  contact: Contact;
  selected: boolean;
  busy: boolean;
  note: string | undefined;
  /** Credits left now. */
  left: number;
  onSelect: (selected: boolean) => void;
}

/** Whether the organisation could still buy this person. */
export const canBuy = (contact: Contact): boolean => contact.hasEmail && !contact.ownership;

/** One person: who they are, and how to reach them or what that costs. */
export function PersonRow(props: PersonRowProps) {
  const { desk, contact, selected, busy, note, left, onSelect } = props;
  const { name, title, city, email, phone, ownership } = contact;
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const pressed = useRef(false);
  const copying = { whose: name, interactions: desk.interactions, announcer: desk.announcer };

  // The button that had the focus is gone once the person is ours: what was bought takes it over.
  useLayoutEffect(() => {
    if (ownership && pressed.current) {
      pressed.current = false;
      row.current?.querySelector<HTMLElement>(".copy")?.focus();
    }
  }, [ownership]);

  return (
    <li
      ref={row}
      class={`person ${ownership ? "owned" : ""} ${selected ? "selected" : ""}`}
      aria-labelledby={id}
    >
      <span class="tick">
        {ownership ? (
          <Icon name="check" />
        ) : (
          <input
            type="checkbox"
            aria-label={`Select ${name}`}
            checked={selected}
            disabled={!contact.hasEmail || busy}
            onChange={(event) => {
              onSelect(event.currentTarget.checked);
            }}
          />
        )}
      </span>
      <div class="who">
        <h3>
          <span id={id}>{name}</span> <GradeBadge contact={contact} />
        </h3>
        <p>{[title, city].filter(Boolean).join(" · ")}</p>
      </div>
      <div class="reach">
        {email && (
          <p class="value">
            <span>{email}</span>
            <CopyButton what="email" value={email} {...copying} />
          </p>
        )}
        {phone && (
          <p class="value">
            <span>{phone}</span>
            <CopyButton what="phone" value={phone} {...copying} />
          </p>
        )}
        {ownership && <p class="ours">{ownershipWords(ownership)}</p>}
        {canBuy(contact) && (
          <p class="masked">
            <span aria-hidden="true">••••••</span> email
            {contact.hasPhone && (
              <>
                <span aria-hidden="true"> ••••</span> phone
              </>
            )}
          </p>
        )}
        {!ownership && !contact.hasEmail && <p class="masked">No email: not sold</p>}
        {note && <p class="note">{note}</p>}
      </div>
      {canBuy(contact) && (
        <Button
          class="buy"
          busy={busy}
          onClick={() => {
            pressed.current = true;
            desk.purchase.unlockOne({ kind: "CONTACT", id: contact.id });
          }}
        >
          {busy ? "Unlocking…" : "Unlock · 1"}
          <span class="unseen">
            {" "}
            credit: {name}, {left > 0 ? `${left - 1} left after` : "you have 0"}
          </span>
        </Button>
      )}
    </li>
  );
}
