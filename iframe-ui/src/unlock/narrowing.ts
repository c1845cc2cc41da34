import type { Narrowing } from "./people";

type FilterKey = "seniority" | "grade" | "phone" | "owned";

interface FilterGroup {
  legend: string;
  key: FilterKey;
  /** Several may be chosen; otherwise a choice replaces the other. */
  many?: true;
  options: [value: string, label: string][];
}

/** Every filter there is, as the chips show it. */
export const FILTERS: FilterGroup[] = [
  {
    legend: "Seniority",
    key: "seniority",
    many: true,
    options: [
      ["C_LEVEL", "C-level"],
      ["VP", "VP"],
      ["DIRECTOR", "Director"],
      ["MANAGER", "Manager"],
      ["STAFF", "Staff"],
    ],
  },
  {
    legend: "Email grade",
    key: "grade",
    many: true,
    options: [
      ["A+", "A+"],
      ["A", "A"],
      ["B", "B"],
    ],
  },
  { legend: "Phone", key: "phone", options: [["true", "Has phone"]] },
  {
    legend: "Ownership",
    key: "owned",
    options: [
      ["false", "Not owned"],
      ["true", "Owned"],
    ],
  },
];

const chosen = (query: Narrowing, key: FilterKey): string[] => query[key]?.split(",") ?? [];

/** Whether this option is on. */
export const isOn = (query: Narrowing, key: FilterKey, value: string): boolean =>
  chosen(query, key).includes(value);

/** The query with this option turned on or off. */
export function toggled(query: Narrowing, group: FilterGroup, value: string): Narrowing {
  const { key, many, options } = group;
  const on = !isOn(query, key, value);
  const kept = many ? chosen(query, key).filter((old) => old !== value) : [];
  const values = on ? [...kept, value] : kept;
  const inOrder = options.map(([option]) => option).filter((option) => values.includes(option));
  return withoutEmpty({ ...query, [key]: inOrder.join(",") });
}

/** The query with these words; without any, the words are left out. */
export function worded(query: Narrowing, words: string): Narrowing {
  return withoutEmpty({ ...query, search: words.trim() });
}

/** The query without what is empty: the server wants such parameters left out. */
const withoutEmpty = (query: Narrowing): Narrowing =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
