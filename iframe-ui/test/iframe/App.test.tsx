import { act, cleanup, render, screen, waitFor } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { SalesforceRecord } from "../../src/api/model";
import { Refusal } from "../../src/api/refusal";
import { App } from "../../src/iframe/App";
import { Store } from "../../src/kit/store";
import { contact, FakeApi, id, portsOf } from "../fakes";

afterEach(cleanup);

const acme = { id: id(1), name: "Acme Aerospace", domain: "acme.test", headcountBand: null };
const foods = { id: id(2), name: "Acme Foods", domain: "foods.test", headcountBand: null };
const account = (change: Partial<SalesforceRecord> = {}): SalesforceRecord => ({
  id: "001",
  type: "Account",
  name: "Acme",
  website: null,
  ...change,
});

function show(api: FakeApi, record: SalesforceRecord | null) {
  const life = new Store({ over: false });
  const onReopen = vi.fn();
  render(<App ports={portsOf(api)} record={record} life={life} onReopen={onReopen} />);
  return { life, onReopen, user: userEvent.setup() };
}

describe("the frame", () => {
  it("shows the people of the record's company", async () => {
    const api = new FakeApi();
    api.companies = [acme];
    api.contactsOfCompany = [contact(2)];
    show(api, account({ website: "acme.test" }));
    expect(await screen.findByRole("listitem", { name: "Person 2" })).toBeTruthy();
  });

  it("lets the user choose when several companies match", async () => {
    const api = new FakeApi();
    api.companies = [acme, foods];
    api.contactsOfCompany = [contact(2)];
    const { user } = show(api, account());
    await screen.findByRole("list", { name: "Companies" });
    await user.click(screen.getByRole("button", { name: /Acme Aerospace/ }));
    expect(await screen.findByRole("listitem", { name: "Person 2" })).toBeTruthy();
  });

  it("offers a search when the record names no company", async () => {
    const api = new FakeApi();
    api.companies = [foods];
    const { user } = show(api, null);
    await screen.findByText("Which company is it?");
    await user.type(screen.getByRole("searchbox"), "acme");
    await screen.findByRole("button", { name: /Acme Foods/ });
    expect(api.companySearches).toEqual([{ name: "acme" }]);
  });

  it("can be told that it is another company", async () => {
    const api = new FakeApi();
    api.companies = [acme];
    const { user } = show(api, account({ website: "acme.test" }));
    await user.click(await screen.findByRole("button", { name: "Not the right company?" }));
    expect(await screen.findByRole("searchbox", { name: /Search for a company/ })).toBeTruthy();
  });

  it("tries again when the network is back", async () => {
    const api = new FakeApi();
    api.companies = [acme];
    api.contactsOfCompany = [contact(2)];
    api.failing.findCompanies = new Refusal("offline");
    show(api, account({ website: "acme.test" }));
    await screen.findByText("No connection");
    api.failing = {};
    dispatchEvent(new Event("online"));
    expect(await screen.findByRole("listitem", { name: "Person 2" })).toBeTruthy();
  });

  it("says that it is offline", async () => {
    show(new FakeApi(), null);
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    void act(() => {
      dispatchEvent(new Event("offline"));
    });
    await screen.findByText(/You are offline/);
  });

  it("says when the session is over, and opens again", async () => {
    const { life, onReopen, user } = show(new FakeApi(), null);
    void act(() => {
      life.set({ over: true });
    });
    await waitFor(() => screen.getByText("Your session has ended"));
    await user.click(screen.getByRole("button", { name: "Open again" }));
    expect(onReopen).toHaveBeenCalledTimes(1);
  });
});
