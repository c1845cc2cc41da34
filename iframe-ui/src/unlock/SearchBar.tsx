import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon } from "../kit/Icon";
import { useStore } from "../kit/store";
import type { Desk } from "./desk";
import { FILTERS, isOn, toggled, worded } from "./narrowing";

/** How long the typing must rest before it is searched. */
const REST_MILLIS = 250;

/** Words and filters that narrow the list of people. */
export function SearchBar({ desk }: { desk: Desk }) {
  const { query } = useStore(desk.people);
  const [words, setWords] = useState("");
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const panel = useId();

  const search = (text: string): void => {
    clearTimeout(timer.current);
    const next = worded(desk.people.now.query, text);
    if (next.search !== desk.people.now.query.search) {
      desk.interactions.note("SEARCH");
      void desk.people.search(next);
    }
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  // "Clear" elsewhere empties the box too.
  useEffect(() => {
    setWords(query.search ?? "");
  }, [query.search]);

  const active = FILTERS.flatMap((group) =>
    group.options
      .filter(([value]) => isOn(query, group.key, value))
      .map(([value, label]) => ({ group, value, label })),
  );
  const toggle = (group: (typeof FILTERS)[number], value: string): void => {
    desk.interactions.note("FILTER");
    void desk.people.search(toggled(desk.people.now.query, group, value));
  };

  return (
    <search class="search">
      <form
        class="search-line"
        onSubmit={(event) => {
          event.preventDefault();
          search(words);
        }}
      >
        <label class="search-box">
          <Icon name="search" />
          <span class="unseen">Search people by title or name</span>
          <input
            type="search"
            placeholder="Title or name"
            maxLength={100}
            autoComplete="off"
            value={words}
            onInput={(event) => {
              const text = event.currentTarget.value;
              setWords(text);
              clearTimeout(timer.current);
              timer.current = setTimeout(search, REST_MILLIS, text);
            }}
          />
        </label>
        <button
          type="button"
          class="button neutral"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name="filter" />
          Filters{active.length > 0 && ` · ${active.length}`}
        </button>
      </form>
      <div id={panel} class="filters">
        {open
          ? FILTERS.map((group) => (
              <fieldset key={group.key}>
                <legend>{group.legend}</legend>
                {group.options.map(([value, label]) => (
                  <button
                    key={value}
                    type="button"
                    class="chip"
                    aria-pressed={isOn(query, group.key, value)}
                    onClick={() => {
                      toggle(group, value);
                    }}
                  >
                    {label}
                  </button>
                ))}
              </fieldset>
            ))
          : active.map(({ group, value, label }) => (
              <button
                key={value}
                type="button"
                class="chip on"
                aria-label={`Remove filter ${label}`}
                onClick={() => {
                  toggle(group, value);
                }}
              >
                {group.key === "grade" ? `Grade ${label}` : label}
                <Icon name="close" />
              </button>
            ))}
      </div>
    </search>
  );
}
