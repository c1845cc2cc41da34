import { useStore } from "../kit/store";
import type { Credits } from "./credits";
import { creditWords } from "./creditWords";

/** Says why nothing can be unlocked, or that it soon can't. */
export function CreditNotice({ credits }: { credits: Credits }) {
  const { summary } = useStore(credits);
  const words = summary && creditWords(summary);
  return words ? (
    <p class="notice" role="status">
      <strong>{words.title}.</strong> {words.text}
    </p>
  ) : null;
}
