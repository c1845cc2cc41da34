import { cleanup, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { Grade } from "../../src/api/model";
import { GradeBadge } from "../../src/unlock/GradeBadge";
import { contact } from "../fakes";

afterEach(cleanup);

describe("the grade of an email", () => {
  const meanings: [Grade, RegExp][] = [
    ["A+", /Under 10% estimated bounce\. Three levels of validation\./],
    ["A", /10–20% estimated bounce\. Two levels of validation\./],
    ["B", /Moderate/],
  ];
  it.each(meanings)("%s is described by what it means", (grade, meaning) => {
    render(<GradeBadge contact={contact(2, { grade })} />);
    const badge = screen.getByRole("button", { name: `Email grade ${grade}` });
    const tooltip = document.getElementById(badge.getAttribute("aria-describedby") ?? "");
    expect(tooltip?.textContent).toMatch(meaning);
    expect(tooltip?.textContent).toContain("Verified Nov 3, 2026.");
  });

  it("stops explaining itself on Escape, until it is asked again", async () => {
    render(<GradeBadge contact={contact(2)} />);
    const tooltip = screen.getByRole("tooltip");
    await userEvent.tab();
    await userEvent.keyboard("{Escape}");
    expect(tooltip.hidden).toBe(true);
    await userEvent.tab();
    expect(tooltip.hidden).toBe(false);
  });

  it("isn't shown where there is none", () => {
    const { container } = render(<GradeBadge contact={contact(2, { grade: null })} />);
    expect(container.textContent).toBe("");
  });
});
