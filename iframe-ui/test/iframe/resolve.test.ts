import { describe, expect, it } from "vitest";
import type { SalesforceRecord } from "../../src/api/model";
import { hostOf, nameOf, resolveCompanies } from "../../src/iframe/resolve";
import { FakeApi, id } from "../fakes";

const account: SalesforceRecord = {
  id: "001",
  type: "Account",
  name: "Acme",
  website: "www.acme-aero.com/about",
};
const acme = {
  id: id(1),
  name: "Acme Aerospace",
  domain: "www.acme-aero.com",
  headcountBand: null,
};
const never = new AbortController().signal;

describe("the web host of a website as people write it", () => {
  const cases: [string | null, string | undefined][] = [
    ["https://www.acme-aero.com/about?x=1", "www.acme-aero.com"],
    ["HTTP://Acme-Aero.com", "acme-aero.com"],
    ["acme-aero.com", "acme-aero.com"],
    [" acme-aero.com:8080/ ", "acme-aero.com"],
    ["none", undefined],
    ["n/a", undefined],
    ["http://", undefined],
    ["", undefined],
    [null, undefined],
  ];
  it.each(cases)("%j is %j", (website, host) => {
    expect(hostOf(website)).toBe(host);
  });
});

describe("the company of a record", () => {
  it("is found by its website", async () => {
    const api = new FakeApi();
    api.companies = [acme];
    expect(await resolveCompanies(api, account, never)).toEqual([acme]);
    expect(api.companySearches).toEqual([{ domain: "www.acme-aero.com" }]);
  });

  it("is looked for by name when the website is unknown", async () => {
    const api = new FakeApi();
    api.companies = [{ ...acme, domain: "acme.test" }];
    expect(await resolveCompanies(api, account, never)).toHaveLength(1);
    expect(api.companySearches.at(-1)).toEqual({ name: "Acme" });
  });

  it("isn't guessed from the name of a person or a deal", async () => {
    const api = new FakeApi();
    const contact = { ...account, type: "Contact", website: null };
    expect(nameOf(contact)).toBeUndefined();
    expect(await resolveCompanies(api, contact, never)).toEqual([]);
    expect(api.companySearches).toEqual([]);
  });
});
