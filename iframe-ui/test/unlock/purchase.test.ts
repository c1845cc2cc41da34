import { describe, expect, it, vi } from "vitest";
import { Purchase } from "../../src/unlock/purchase";
import { contact, FakeApi, id, portsOf } from "../fakes";

describe("a purchase", () => {
  it("that is under way isn't sent again, whoever asks", async () => {
    const api = new FakeApi();
    api.contactsOfCompany = [contact(2), contact(3)];
    const { credits, interactions, announcer } = portsOf(api);
    const shelf = { contacts: vi.fn(), company: vi.fn() };
    const purchase = new Purchase(api, credits, interactions, announcer, shelf);
    const first = { kind: "CONTACT" as const, id: id(2) };
    const second = { kind: "CONTACT" as const, id: id(3) };

    await Promise.all([
      purchase.unlock([first]),
      purchase.unlock([first]),
      purchase.unlock([first, second]),
    ]);

    expect(api.unlockCalls).toEqual([[first], [second]]);
    expect(purchase.now.busy.size).toBe(0);
  });
});
