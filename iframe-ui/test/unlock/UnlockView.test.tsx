import { cleanup, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { CreditState } from "../../src/api/model";
import { Refusal } from "../../src/api/refusal";
import { contact, FakeApi, id, owned } from "../fakes";
import { show } from "./screen";

afterEach(cleanup);

const row = (name: string) => screen.findByRole("listitem", { name });

describe("the people of a company", () => {
  it("are shown with what is free to know, and how many there are", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2)];
    const { ports } = await show(api);

    const person = await row("Person 2");
    expect(person.textContent).toContain("VP Engineering · Toulouse");
    expect(person.textContent).toMatch(/•••••• email •••• phone/);
    expect(within(person).getByRole("button", { name: "Email grade A" })).toBeTruthy();
    expect((await screen.findByRole("banner")).textContent.replaceAll("\u00a0", " ")).toContain(
      "acme-aero.com · 51–\u2060200 employees · 42 people",
    );
    expect(ports.interactions.kinds).toContain("VIEW");
    expect(ports.interactions.account).toBe(id(1));
  });

  it("that the company owns are open, with who unlocked them and when", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [owned(2)];
    await show(api);

    const person = await row("Person 2");
    expect(person.textContent).toContain("person.2@acme.test");
    expect(person.textContent).toMatch(/Owned · unlocked by Priya, .*2025 · free/);
    expect(within(person).queryByRole("checkbox")).toBeNull();
  });

  it("without an email are not for sale", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2, { hasEmail: false, grade: null })];
    await show(api);

    const person = await row("Person 2");
    expect(person.textContent).toContain("No email: not sold");
    expect(within(person).queryByRole("button", { name: /Unlock/ })).toBeNull();
    expect(within(person).getByRole<HTMLInputElement>("checkbox").disabled).toBe(true);
  });

  it("may not be known yet", async () => {
    await show(new FakeApi());
    expect(await screen.findByText("No contacts for this company yet")).toBeTruthy();
  });

  it("come page by page, also when a page is empty", async () => {
    const api = new FakeApi();
    api.pageSize = 1;
    api.contactsOfCompany = [contact(2), contact(3), contact(4)];
    api.emptyPages.add(1);
    const { user } = await show(api);

    await row("Person 2");
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    await row("Person 4");
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });

  it("are asked for again after a failure", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2)];
    api.failing.contacts = new Refusal("unavailable");
    const { user } = await show(api);

    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Busy at the moment");
    api.failing = {};
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await row("Person 2");
  });

  it("are asked for again when the network is back", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2)];
    api.failing.contacts = new Refusal("offline");
    await show(api);

    await screen.findByText("No connection");
    api.failing = {};
    dispatchEvent(new Event("online"));
    await row("Person 2");
  });
});

describe("searching", () => {
  it("waits until the typing rests, and says when nobody matches", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2)];
    const { user, ports } = await show(api);
    await row("Person 2");

    await user.type(screen.getByRole("searchbox", { name: /Search people/ }), "zzz");
    await screen.findByText("Nobody matches");
    expect(api.contactQueries.map((query) => query.search)).toEqual([undefined, "zzz"]);
    expect(ports.interactions.kinds.filter((kind) => kind === "SEARCH")).toHaveLength(1);

    await user.click(screen.getByRole("button", { name: "Clear search and filters" }));
    await row("Person 2");
    expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("");
  });

  it("filters by chips that can be taken away", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2)];
    const { user } = await show(api);
    await row("Person 2");

    await user.click(screen.getByRole("button", { name: "Filters" }));
    await user.click(screen.getByRole("button", { name: "A", pressed: false }));
    await user.click(screen.getByRole("button", { name: "A+", pressed: false }));
    await user.click(screen.getByRole("button", { name: "Not owned", pressed: false }));
    expect(api.contactQueries.at(-1)).toEqual({ grade: "A+,A", owned: "false" });

    await user.click(screen.getByRole("button", { name: "Filters · 3" }));
    await user.click(screen.getByRole("button", { name: "Remove filter Not owned" }));
    await waitFor(() => {
      expect(api.contactQueries.at(-1)).toEqual({ grade: "A+,A" });
    });
  });
});

describe("what is left", () => {
  it("is always in sight", async () => {
    await show(new FakeApi());
    expect(await screen.findByRole("button", { name: /^136 left/ })).toBeTruthy();
  });

  const states: [CreditState, object, RegExp][] = [
    ["NOT_LICENSED", {}, /You don’t have a licence/],
    ["NONE", {}, /No credits yet/],
    ["USED_UP", { allocated: 150 }, /You’ve used your credits\. All 150 credits are spent/],
    ["NOT_STARTED", { startsOn: "2026-12-01" }, /Your credits start on Dec 1, 2026/],
    ["ENDED", { endedOn: "2026-10-31" }, /Your credits ended on Oct 31, 2026/],
    ["LOW", { remaining: 4 }, /Only 4 credits left/],
  ];
  it.each(states)("says why in the state %s", async (state, change, words) => {
    const api = new FakeApi();
    api.credits = { state, allocated: 0, used: 0, remaining: 0, ...change };
    await show(api);
    expect(
      await screen.findByText(
        (_, element) => words.test(element?.textContent ?? "") && element?.className === "notice",
      ),
    ).toBeTruthy();
  });

  it("is explained pool by pool in the Credit Pool drawer", async () => {
    const api = new FakeApi();
    api.pools = [
      { ...api.pools[0], poolId: id(50) } as (typeof api.pools)[0],
      {
        ...api.pools[0],
        poolId: id(51),
        name: "Last year",
        timeframe: "PAST",
        allocated: 1200,
        used: 1100,
        remaining: 0,
        expired: 100,
      } as (typeof api.pools)[0],
    ];
    const { user, ports } = await show(api);
    await user.click(await screen.findByRole("button", { name: /Open Credit Pool/ }));

    const drawer = await screen.findByRole("dialog", { name: "Credit Pool" });
    await within(drawer).findByText("Last year");
    expect(drawer.textContent).toContain("150 allocated = 14 used + 136 remaining");
    expect(drawer.textContent).toContain(
      "1,200 allocated = 1,100 used + 0 remaining + 100 expired",
    );
    expect(drawer.textContent).toContain("Jan 1, 2026 – Dec 31, 2026");
    expect(ports.interactions.kinds).toContain("CREDITS_OPENED");

    await user.click(within(drawer).getByRole("button", { name: "Close" }));
    await waitFor(() => {
      expect(screen.queryByRole("dialog")).toBeNull();
    });
  });
});
