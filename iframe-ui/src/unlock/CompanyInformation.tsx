import { useId } from "preact/hooks";
import type { Company } from "../api/model";
import { Button } from "../kit/Button";
import { useFocusAfter } from "../kit/focus";
import { number } from "../kit/format";
import { Icon } from "../kit/Icon";
import { useStore } from "../kit/store";
import type { Desk } from "./desk";
import { ownershipWords } from "./ownershipWords";

/** What is known about the company beyond its name, domain and size: bought on its own. */
export function CompanyInformation({ desk, company }: { desk: Desk; company: Company }) {
  const { busy, notes } = useStore(desk.purchase);
  const { id, information, ownership } = company;
  const heading = useId();
  useFocusAfter(information !== null, ".company");
  const note = notes.get(id);
  const facts: [string, string | null][] = information
    ? [
        ["Industry", information.industry],
        ["Headcount", information.headcount === null ? null : number(information.headcount)],
        ["Place", [information.city, information.country].filter(Boolean).join(", ")],
        ["Phone", information.phone],
        // A year is a name, not an amount: no thousands separator.
        ["Founded", information.founded === null ? null : `${information.founded}`],
      ]
    : [];
  return (
    <section
      tabIndex={-1}
      class={`company ${information ? "owned" : ""}`}
      aria-labelledby={heading}
    >
      <h2 class="unseen" id={heading}>
        Company information
      </h2>
      {information ? (
        <>
          <dl>
            {facts.map(
              ([term, fact]) =>
                fact && (
                  <div key={term}>
                    <dt>{term}</dt>
                    <dd>{fact}</dd>
                  </div>
                ),
            )}
          </dl>
          {ownership && <p class="ours">{ownershipWords(ownership)}</p>}
        </>
      ) : (
        <>
          <Icon name="building" />
          <p class="teaser">Industry, exact headcount, place, phone and year founded.</p>
          <Button
            busy={busy.has(id)}
            onClick={() => {
              desk.purchase.propose([{ kind: "COMPANY", id }]);
            }}
          >
            Unlock company information · 1 credit
          </Button>
        </>
      )}
      {note && <p class="note">{note}</p>}
    </section>
  );
}
