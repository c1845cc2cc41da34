import type { ButtonHTMLAttributes, ComponentChildren } from "preact";

interface ButtonProps extends Omit<ButtonHTMLAttributes, "onClick" | "class"> {
  /** `brand` is the one thing to do here; `plain` has no frame. */
  look?: "brand" | "neutral" | "plain";
  /** It is at work: it stays in focus, says so, and takes no more clicks. */
  busy?: boolean | undefined;
  class?: string;
  onClick: () => void;
  children: ComponentChildren;
}

/** Something to press. */
export function Button({ look = "neutral", busy, onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class={`button ${look} ${busy ? "busy" : ""} ${rest.class ?? ""}`}
      aria-disabled={busy}
      onClick={() => {
        if (!busy) {
          onClick();
        }
      }}
    >
      {children}
    </button>
  );
}
