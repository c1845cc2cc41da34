import { useState } from "preact/hooks";
import type { Interactions } from "../interactions/interactions";
import type { Announcer } from "../kit/announcer";
import { useLater } from "../kit/later";
import { CreditPill } from "./CreditPill";
import type { Credits } from "./credits";

interface HeaderProps {
  title: string | undefined;
  /** Empty while it isn't known yet: its place is kept. */
  subtitle: string | undefined;
  credits: Credits;
  interactions: Interactions;
  announcer: Announcer;
}

/** Whose people these are, and what is left to unlock them. */
export function Header({ title, subtitle, credits, interactions, announcer }: HeaderProps) {
  const [open, setOpen] = useState(false);
  const Drawer = useLater(
    open,
    async () => (await import("./view")).CreditDrawer,
    () => {
      setOpen(false);
      announcer.say("This can’t be opened now. Check your connection.");
    },
  );
  return (
    <>
      <header class="header">
        <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="7" />
          <path d="M7 15v9h18v-9M7 12a4 4 0 0 1 4-4h10a4 4 0 0 1 4 4v3H7zM16 14v5" />
        </svg>
        <div class="header-text">
          <h1>{title ?? "Coffer"}</h1>
          {subtitle !== undefined && <p>{subtitle || "\u00a0"}</p>}
        </div>
        <CreditPill
          credits={credits}
          onOpen={() => {
            setOpen(true);
            interactions.note("CREDITS_OPENED");
          }}
        />
      </header>
      {Drawer && (
        <Drawer
          credits={credits}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
