import { Store, useStore } from "./store";

/** How long a word stays on the screen. */
const STAY_MILLIS = 6_000;

/** Says short things on the screen and to screen readers; a later word takes the place of the last. */
export class Announcer extends Store<{ text: string }> {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super({ text: "" });
  }

  say(text: string): void {
    clearTimeout(this.timer);
    this.set({ text });
    this.timer = setTimeout(() => {
      this.set({ text: "" });
    }, STAY_MILLIS);
  }
}

/** Where the announcer's words appear. */
export function Toast({ announcer }: { announcer: Announcer }) {
  const { text } = useStore(announcer);
  return (
    <div class="toast" role="status">
      {text && <span>{text}</span>}
    </div>
  );
}
