import type { ComponentChildren } from "preact";
import type { Refusal } from "../api/refusal";
import { wordsOf } from "../api/words";
import { Button } from "./Button";
import { Message } from "./Message";

interface LoadingPanelProps {
  loading: boolean;
  error: Refusal | undefined;
  onRetry: () => void;
  /** What is being loaded, for those who can't see the skeleton. */
  label: string;
  /** How many lines the skeleton has. */
  lines?: number;
  children: ComponentChildren;
}

/** Loading, failed or there: written once for everything that is fetched. */
export function LoadingPanel(props: LoadingPanelProps) {
  const { loading, error, onRetry, label, lines = 5, children } = props;
  if (error) {
    const words = wordsOf(error);
    return (
      <Message icon="warning" title={words.title} text={words.text} alert>
        {words.retry && <Button onClick={onRetry}>Try again</Button>}
      </Message>
    );
  }
  return loading ? (
    <div class="skeleton" role="status">
      <span class="unseen">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  ) : (
    children
  );
}
