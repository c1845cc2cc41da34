import { useId, useState } from "preact/hooks";
import type { Contact, Grade } from "../api/model";
import { day } from "../kit/format";

const MEANINGS: Record<Grade, string> = {
  "A+": "Under 10% estimated bounce. Three levels of validation.",
  A: "10–20% estimated bounce. Two levels of validation.",
  B: "Moderate confidence.",
};

/** How sure the email is; what that means is said on hover and on focus, until Escape. */
export function GradeBadge({ contact }: { contact: Contact }) {
  const [hushed, hush] = useState(false);
  const id = useId();
  const { grade, verifiedOn } = contact;
  if (!grade) {
    return null;
  }
  const wake = (): void => {
    hush(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only forgets what Escape did.
    <span class="grade" onMouseLeave={wake}>
      <button
        type="button"
        class={`badge ${{ "A+": "best", A: "good", B: "fair" }[grade]}`}
        aria-label={`Email grade ${grade}`}
        aria-describedby={id}
        onBlur={wake}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            hush(true);
          }
        }}
      >
        {grade}
      </button>
      <span role="tooltip" id={id} class="tooltip" hidden={hushed}>
        {MEANINGS[grade]}
        {verifiedOn && ` Verified ${day(verifiedOn)}.`}
      </span>
    </span>
  );
}
