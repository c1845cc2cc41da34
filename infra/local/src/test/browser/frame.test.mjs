import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { coffer, left, open, salesforce, stage, violations } from "./stage.mjs";

describe("The frame", () => {
  it("lives on another site than the page around it, and says so to nobody else", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Northwind Freight");
      await left(frame);
      const inner = page.frames().find((one) => one.url().startsWith(coffer));
      assert.equal(new URL(inner.url()).pathname, "/canvas");
      assert.notEqual(new URL(coffer).hostname, new URL(salesforce).hostname);
      // A browser may refuse a frame of another site its storage; Coffer doesn't ask for any.
      const stored = await inner.evaluate(() =>
        [
          () => document.cookie,
          () => Object.keys(localStorage).join(),
          () => Object.keys(sessionStorage).join(),
        ].map((look) => {
          try {
            return look();
          } catch {
            return "";
          }
        }),
      );
      assert.deepEqual(stored, ["", "", ""]);
    }));

  it("can't be embedded by anybody but Salesforce", () =>
    stage(
      async (page) => {
        await page.route("http://elsewhere.localhost/", (route) =>
          route.fulfill({
            contentType: "text/html",
            body: `<iframe src="${coffer}/canvas"></iframe>`,
          }),
        );
        const refused = page.waitForEvent("framenavigated", (frame) =>
          frame.url().startsWith("chrome-error:"),
        );
        await page.goto("http://elsewhere.localhost/");
        await refused;
      },
      { expected: /frame-ancestors/ },
    ));

  it("asks for a fresh request when the first one lacks its parameters", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Northwind Freight", "?fault=empty-parameters");
      assert.ok((await left(frame)) > 0);
      await frame.getByRole("listitem").first().waitFor();
    }));

  it("renews its session through the page around it", () =>
    stage(async (page) => {
      let expired = false;
      await page.route(`${coffer}/api/companies/*/contacts*`, async (route) => {
        if (expired) return route.continue();
        expired = true;
        await route.fulfill({
          status: 401,
          contentType: "application/problem+json",
          body: JSON.stringify({
            type: "urn:coffer:problem:unauthenticated",
            title: "Sign in to go on",
            status: 401,
            detail: "The session is over.",
            instance: "test",
          }),
        });
      });
      const renewed = page.waitForResponse(`${coffer}/api/sessions/canvas`);
      const frame = await open(page, "ines", "Northwind Freight");
      assert.equal((await renewed).status(), 200);
      await frame.getByRole("listitem").first().waitFor();
      assert.ok(expired);
    }));

  it("stores what was done on the screen", () =>
    stage(async (page) => {
      const frame = await open(page, "ines", "Northwind Freight");
      await left(frame);
      const stored = page.waitForResponse(`${coffer}/api/interactions`);
      await frame.getByRole("button", { name: /Open Credit Pool/ }).click();
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      assert.equal((await stored).status(), 204);
    }));

  it("says what is wrong, and goes on when asked again", () =>
    stage(async (page) => {
      let failing = true;
      await page.route(`${coffer}/api/companies/*/contacts*`, (route) =>
        failing ? route.abort() : route.continue(),
      );
      const frame = await open(page, "ines", "Northwind Freight");
      const again = frame.getByRole("button", { name: /try again/i }).first();
      await again.waitFor();
      failing = false;
      await again.click();
      await frame.getByRole("listitem").first().waitFor();
    }));

  for (const [name, options] of [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["on a telephone", { viewport: { width: 360, height: 740 } }],
  ]) {
    it(`has nothing that axe objects to (${name})`, () =>
      stage(async (page) => {
        const frame = await open(page, "ines", "Northwind Freight");
        await frame.getByRole("listitem").first().waitFor();
        assert.deepEqual(await violations(page), [], "the list");

        await frame.getByRole("button", { name: "Filters" }).click();
        await frame
          .getByRole("checkbox", { name: /^Select (?!all)/, disabled: false })
          .first()
          .check();
        assert.deepEqual(await violations(page), [], "filters and a selection");

        await frame.getByRole("button", { name: "Unlock 1", exact: true }).click();
        await frame.getByRole("dialog").getByText("left after").waitFor();
        assert.deepEqual(await violations(page), [], "the quote");
        await page.keyboard.press("Escape");

        await frame.getByRole("button", { name: /Open Credit Pool/ }).click();
        await frame.getByRole("dialog").waitFor();
        assert.deepEqual(await violations(page), [], "the drawer");
      }, options));
  }

  for (const [who, account] of [
    ["tom", "Northwind Freight"],
    ["ines", "Quiet Harbor Trust"],
    ["ines", "Unlisted Ventures"],
    ["nina", "Northwind Freight"],
  ]) {
    it(`has nothing that axe objects to for ${who} at ${account}`, () =>
      stage(async (page) => {
        const frame = await open(page, who, account);
        await frame.locator("h1, h2, main").first().waitFor();
        await page.waitForLoadState("networkidle");
        assert.deepEqual(await violations(page), []);
      }));
  }

  it("keeps everything within 300 pixels", () =>
    stage(
      async (page) => {
        const frame = await open(page, "ines", "Northwind Freight");
        await frame.getByRole("listitem").first().waitFor();
        const inner = page.frames().find((one) => one.url().startsWith(coffer));
        const overflow = await inner.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0);
      },
      { viewport: { width: 332, height: 740 } },
    ));
});
