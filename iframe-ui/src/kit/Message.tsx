import type { ComponentChildren, ComponentProps } from "preact";
import { Icon } from "./Icon";

interface MessageProps {
  icon: ComponentProps<typeof Icon>["name"];
  title: string;
  text?: string | undefined;
  /** To be read out at once. */
  alert?: boolean;
  children?: ComponentChildren;
}

/** What is said in place of content: nothing here, or something went wrong. */
export function Message({ icon, title, text, alert, children }: MessageProps) {
  return (
    <div class="message" role={alert ? "alert" : undefined}>
      <Icon name={icon} />
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
