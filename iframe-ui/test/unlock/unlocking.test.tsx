import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { Refusal } from "../../src/api/refusal";
import { contact, FakeApi, id, owned } from "../fakes";
import { show } from "./screen";

afterEach(cleanup);

const row = (name: string) => screen.findByRole("listitem", { name });
const buy = async (name: string) =>
  within(await row(name)).getByRole("button", { name: /^Unlock/ });
const tick = async (name: string) => within(await row(name)).getByRole("checkbox");

describe("unlocking one person", () => {
  it("says what it costs and leaves, and takes one click", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2)];
    const { user, ports } = await show(api);

    const button = await buy("Person 2");
    await waitFor(() => {
      expect(button.textContent).toBe("Unlock · 1 credit: Person 2, 135 left after");
    });
    await user.click(button);

    await within(await row("Person 2")).findByText("bought@acme.test");
    expect(screen.getByRole("button", { name: /^135 left/ })).toBeTruthy();
    expect(screen.getByText("Person 2 unlocked · 135 credits left")).toBeTruthy();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Copy email of Person 2");
    expect(ports.interactions.kinds).toContain("UNLOCK");
  });

  it("is never sent twice, and shows nothing before the server said so", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2)];
    let open = (): void => undefined;
    api.gate = new Promise((resolve) => {
      open = resolve;
    });
    await show(api);
    const button = await buy("Person 2");
    fireEvent.click(button);
    fireEvent.click(button);

    await screen.findByText(/Unlocking…/);
    fireEvent.click(button);
    expect(screen.getByRole("button", { name: /^136 left/ })).toBeTruthy();
    expect((await row("Person 2")).textContent).not.toContain("Owned");

    open();
    await screen.findByText("bought@acme.test");
    expect(api.unlockCalls).toHaveLength(1);
  });

  it("that a colleague unlocked in the meantime is free", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2)];
    const { user } = await show(api);
    const button = await buy("Person 2");
    api.contactsOfCompany = [owned(2)];
    await user.click(button);

    await screen.findByText("Person 2 was already owned: free · 136 credits left");
  });

  it("can be tried again after a failure, with the word that it is never charged twice", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2)];
    api.failing.unlock = new Refusal("offline");
    const { user } = await show(api);
    await user.click(await buy("Person 2"));

    await within(await row("Person 2")).findByText(/nothing is charged twice/);
    api.failing = {};
    await user.click(await buy("Person 2"));
    await screen.findByText("bought@acme.test");
  });

  it("without a credit says how things stand and spends nothing", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2)];
    api.credits = { state: "USED_UP", allocated: 150, used: 150, remaining: 0 };
    const { user } = await show(api);
    await user.click(await buy("Person 2"));

    const dialog = await screen.findByRole("dialog", { name: "Unlock 1 person?" });
    await within(dialog).findByText("You’ve used your credits.");
    expect(within(dialog).queryByRole("button", { name: /^Unlock/ })).toBeNull();
    expect(api.unlockCalls).toHaveLength(0);
  });
});

describe("unlocking several people", () => {
  it("adds up what is ticked, asks for a quote, then buys in the listed order", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2), contact(3), contact(4)];
    const { user } = await show(api);
    await user.click(await tick("Person 4"));
    await user.click(await tick("Person 2"));

    const bar = await screen.findByRole("region", { name: "Selection" });
    expect(bar.textContent).toContain("2 selected");
    expect(bar.textContent).toContain("2 credits · 134 left after");
    await user.click(within(bar).getByRole("button", { name: "Unlock 2" }));

    const dialog = await screen.findByRole("dialog", { name: "Unlock 2 people?" });
    await within(dialog).findByText(/left after/);
    expect(dialog.textContent).toContain("136 now−2 credits=134 left after");
    await user.click(within(dialog).getByRole("button", { name: "Unlock 2" }));

    await screen.findByText("2 unlocked · 134 credits left");
    expect(api.unlockCalls[0]?.map((item) => item.id)).toEqual([id(2), id(4)]);
    expect(screen.queryByRole("region", { name: "Selection" })).toBeNull();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("says who is left out when the credits don't reach, and what is free", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2), contact(3), contact(4), contact(5)];
    api.credits = { state: "LOW", allocated: 150, used: 149, remaining: 1 };
    const { user } = await show(api);
    await user.click(await screen.findByRole("checkbox", { name: /Select all/ }));
    api.contactsOfCompany = [owned(2), contact(3), contact(4), contact(5)];
    await user.click(screen.getByRole("button", { name: "Unlock 4" }));

    const dialog = await screen.findByRole("dialog");
    await within(dialog).findByText("1 of 4 already owned · free");
    expect(dialog.textContent).toContain(
      "You have 1 credit: the first will be unlocked, 2 left out.",
    );
    await user.click(within(dialog).getByRole("button", { name: "Unlock 1" }));

    await screen.findByText("1 unlocked, 1 already owned: free, 2 left out · 0 credits left");
    expect((await row("Person 4")).textContent).toContain("Left out: no credits left");
    expect((await row("Person 3")).textContent).toContain("bought@acme.test");
  });

  it("goes in requests of 25", async () => {
    const api = new FakeApi();
    api.pageSize = 50;
    api.contactsOfCompany = Array.from({ length: 30 }, (_, i) => contact(100 + i));
    const { user } = await show(api);
    await user.click(await screen.findByRole("checkbox", { name: /Select all/ }));
    await user.click(screen.getByRole("button", { name: "Unlock 30" }));
    const dialog = await screen.findByRole("dialog");
    await within(dialog).findByText(/left after/);
    expect(dialog.textContent).toContain("136 now−30 credits=106 left after");
    await user.click(within(dialog).getByRole("button", { name: "Unlock 30" }));

    await screen.findByText("30 unlocked · 106 credits left");
    expect(api.unlockCalls.map((items) => items.length)).toEqual([25, 5]);
  });

  it("spends nothing when the user changes their mind", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2), contact(3)];
    const { user } = await show(api);
    await user.click(await screen.findByRole("checkbox", { name: /Select all/ }));
    await user.click(screen.getByRole("button", { name: "Unlock 2" }));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));

    await waitFor(() => {
      expect(screen.queryByRole("dialog")).toBeNull();
    });
    await user.click(screen.getByRole("button", { name: "Clear" }));
    expect(screen.queryByRole("region", { name: "Selection" })).toBeNull();
    expect(api.unlockCalls).toHaveLength(0);
  });
});

describe("company information", () => {
  it("is bought by its own button after its own quote", async () => {
    const api = new FakeApi();
    const { user } = await show(api);
    await user.click(
      await screen.findByRole("button", { name: "Unlock company information · 1 credit" }),
    );
    const dialog = await screen.findByRole("dialog", { name: "Unlock company information?" });
    await within(dialog).findByText(/135/);
    await user.click(within(dialog).getByRole("button", { name: "Unlock 1" }));

    const card = await screen.findByRole("region", { name: "Company information" });
    await within(card).findByText("Aerospace");
    expect(card.textContent).toContain("1,840");
    expect(card.textContent).toContain("Founded1998");
    expect(card.textContent).toContain("Owned · unlocked by you");
    expect(api.unlockCalls).toEqual([[{ kind: "COMPANY", id: id(1) }]]);
  });
});

describe("copying", () => {
  it("says so", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [owned(2)];
    const { user, ports } = await show(api);
    await user.click(await screen.findByRole("button", { name: "Copy email of Person 2" }));

    expect(await screen.findByText("Copied email")).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe("person.2@acme.test");
    expect(ports.interactions.kinds).toContain("COPY");
  });
});
