import { Button } from "../kit/Button";
import { useFocusAfter } from "../kit/focus";
import { count, number } from "../kit/format";
import { useStore } from "../kit/store";
import type { Desk } from "./desk";

/** What is ticked, what it would cost at most and what would be left. */
export function SelectionBar({ desk }: { desk: Desk }) {
  const { selected, progress, busy } = useStore(desk.purchase);
  useStore(desk.credits);
  const cost = selected.length;
  const after = desk.credits.left - cost;
  useFocusAfter(cost === 0, ".people");
  if (progress) {
    const { done, total } = progress;
    return (
      <footer class="bar">
        <label class="progress">
          Unlocking {number(done)} of {number(total)}…
          <progress value={done} max={total} />
        </label>
      </footer>
    );
  }
  return cost === 0 ? null : (
    <section class="bar" aria-label="Selection">
      <p>
        <strong>{number(cost)} selected</strong>
        <span>
          {count(cost, "credit")} ·{" "}
          {after < 0 ? `you have ${number(desk.credits.left)}` : `${number(after)} left after`}
        </span>
      </p>
      <Button
        onClick={() => {
          desk.purchase.select([]);
        }}
      >
        Clear
      </Button>
      <Button
        look="brand"
        busy={selected.some((contact) => busy.has(contact.id))}
        onClick={() => {
          desk.purchase.propose(selected.map(({ id }) => ({ kind: "CONTACT", id })));
        }}
      >
        Unlock {number(cost)}
      </Button>
    </section>
  );
}
