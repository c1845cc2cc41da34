import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { left, open, person, stage } from "./stage.mjs";

/** The first `count` people who can still be bought, by name. */
async function forSale(frame, count) {
  const rows = frame
    .getByRole("listitem")
    .filter({ has: frame.getByRole("button", { name: /^Unlock · 1/ }) });
  await rows.nth(count - 1).waitFor();
  const names = [];
  for (let i = 0; i < count; i++) {
    names.push(await rows.nth(i).getByRole("heading").locator("span").first().innerText());
  }
  return names;
}

describe("A seller on a Salesforce record", () => {
  it("unlocks a contact in the frame, and the credits go down by one", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Kestrel Software");
      const before = await left(frame);
      const [name] = await forSale(frame, 1);

      await person(frame, name)
        .getByRole("button", { name: /^Unlock/ })
        .click();

      await person(frame, name).getByText(/@/).waitFor();
      await person(frame, name).getByText(/you/i).waitFor();
      assert.equal(await left(frame), before - 1);

      await page.reload();
      await person(frame, name).getByText(/@/).waitFor();
      assert.equal(await left(frame), before - 1, "a new page says the same");
    }));

  it("is charged once for a double click", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Kestrel Software");
      const before = await left(frame);
      const [name] = await forSale(frame, 1);

      await person(frame, name)
        .getByRole("button", { name: /^Unlock/ })
        .dblclick();

      await person(frame, name).getByText(/@/).waitFor();
      assert.equal(await left(frame), before - 1);
    }));

  it("opens a colleague's contact free and sees who unlocked it", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Northwind Freight");
      const owned = frame.getByText(/Owned · unlocked by Priya Raman/);
      await owned.first().waitFor();
      assert.equal(await owned.count(), 4);
      assert.match(await owned.first().innerText(), /free/);
    }));

  it("unlocks several after being told the cost and what will be left", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Iberia Solar");
      const before = await left(frame);
      const names = await forSale(frame, 3);
      for (const name of names) {
        await frame.getByRole("checkbox", { name: `Select ${name}` }).check();
      }
      await frame.getByText("3 selected").waitFor();
      await frame.getByText(`3 credits · ${before - 3} left after`).waitFor();

      await frame.getByRole("button", { name: "Unlock 3", exact: true }).click();
      const dialog = frame.getByRole("dialog");
      await dialog.getByText("left after").waitFor();
      assert.equal(await left(frame), before, "a quote spends nothing");
      await dialog.getByRole("button", { name: "Unlock 3" }).click();

      for (const name of names) await person(frame, name).getByText(/@/).waitFor();
      assert.equal(await left(frame), before - 3);
    }));

  it("buys a company's information by its own button", () =>
    stage(async (page) => {
      const frame = await open(page, "priya", "Maple & Finch Foods");
      const before = await left(frame);

      await frame.getByRole("button", { name: /company information/i }).click();
      await frame
        .getByRole("dialog")
        .getByRole("button", { name: /^Unlock/ })
        .click();

      await frame.getByText("Industry").waitFor();
      assert.equal(await left(frame), before - 1);
    }));

  it("narrows the list by words and filters", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Aurora Health Group");
      await frame.getByRole("searchbox").fill("chief");
      const titles = frame.getByRole("listitem").filter({ hasNotText: /chief/i });
      await frame.getByRole("listitem").filter({ hasText: /chief/i }).first().waitFor();
      await titles.first().waitFor({ state: "detached" });

      await frame.getByRole("searchbox").fill("");
      await frame.getByRole("button", { name: "Filters" }).click();
      await frame.getByRole("button", { name: "A+", exact: true }).click();
      await frame
        .getByRole("listitem")
        .filter({ hasNotText: "A+" })
        .first()
        .waitFor({ state: "detached" });
    }));

  it("is told when a search holds what can't be read, and goes on with another", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Aurora Health Group");
      await frame.getByRole("listitem").first().waitFor();
      await frame.getByRole("searchbox").fill("\u202Eevil");
      await frame.getByText("That can’t be read").waitFor();
      await frame.getByRole("searchbox").fill("chief");
      await frame.getByRole("listitem").filter({ hasText: /chief/i }).first().waitFor();
    }));

  it("uses the keyboard alone", () =>
    stage(async (page) => {
      const frame = await open(page, "priya", "Kestrel Software");
      const before = await left(frame);
      const [name] = await forSale(frame, 1);
      const button = person(frame, name).getByRole("button", { name: /^Unlock/ });
      await button.focus();
      await page.keyboard.press("Enter");
      await person(frame, name).getByText(/@/).waitFor();
      assert.equal(await left(frame), before - 1);

      await frame.getByRole("button", { name: /Open Credit Pool/ }).press("Enter");
      await frame.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
      await frame.getByRole("dialog").waitFor({ state: "detached" });
    }));

  it("sees nothing of another organisation's", () =>
    stage(async (page) => {
      const frame = await open(page, "kofi", "Northwind Freight");
      assert.equal(await left(frame), 30);
      await frame
        .getByRole("button", { name: /^Unlock · 1/ })
        .first()
        .waitFor();
      assert.equal(await frame.getByText(/Owned · unlocked by/).count(), 0);
    }));

  it("looks at the current and the previous pools in the Credit Pool drawer", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Northwind Freight");
      await frame.getByRole("button", { name: /Open Credit Pool/ }).click();
      const drawer = frame.getByRole("dialog");
      await drawer.getByText("Top-up").waitFor();
      await drawer.getByText(`${new Date().getFullYear() - 1} contract`).waitFor();
    }));

  it("finds the company by hand where the record has no website", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Unlisted Ventures");
      await frame.getByRole("searchbox").first().fill("kestrel");
      await frame.getByRole("button", { name: /Kestrel Software/ }).click();
      await frame.getByRole("listitem").first().waitFor();
    }));

  it("is told that nobody is known at a company", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Quiet Harbor Trust");
      await frame.getByText("No contacts for this company yet").waitFor();
    }));
});

describe("What a seller is told", () => {
  for (const [who, words] of [
    ["tom", "You’ve used your credits"],
    ["noor", "No credits yet"],
    ["leo", "You don’t have a licence"],
    ["mara", "Your credits start on"],
    ["sam", "Your credits ended on"],
  ]) {
    it(`${who}: ${words}`, () =>
      stage(async (page) => {
        const frame = await open(page, who, "Northwind Freight");
        await frame.getByText(words).waitFor();
        assert.equal(await left(frame), 0);
      }));
  }

  it("that the organisation isn't registered", () =>
    stage(async (page) => {
      const frame = await open(page, "nina", "Northwind Freight");
      await frame
        .getByText(/isn.t registered/i)
        .first()
        .waitFor();
    }));

  it("how to approve the app, where no signed request came", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Northwind Freight", "?approval=needed");
      await frame.getByRole("link", { name: /allow|approve/i }).waitFor();
    }));
});
