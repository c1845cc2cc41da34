import { useEffect, useState } from "preact/hooks";
import type { Interactions } from "../interactions/interactions";
import type { Announcer } from "../kit/announcer";
import { copyText } from "../kit/clipboard";
import { Icon } from "../kit/Icon";

const SHOWN_MILLIS = 2_000;

interface CopyButtonProps {
  /** What it is, such as "email". */
  what: string;
  whose: string;
  value: string;
  interactions: Interactions;
  announcer: Announcer;
}

/** Copies a value and says so. */
export function CopyButton({ what, whose, value, interactions, announcer }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const timer = copied
      ? setTimeout(() => {
          setCopied(false);
        }, SHOWN_MILLIS)
      : undefined;
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  const copy = async (): Promise<void> => {
    const done = await copyText(value);
    setCopied(done);
    announcer.say(done ? `Copied ${what}` : `Copying isn’t allowed here. Select the ${what}.`);
    if (done) {
      interactions.note("COPY");
    }
  };
  return (
    <button
      type="button"
      class={`icon-button copy ${copied ? "done" : ""}`}
      aria-label={`Copy ${what} of ${whose}`}
      onClick={() => void copy()}
    >
      <Icon name={copied ? "check" : "copy"} />
    </button>
  );
}
