import type { ComponentChildren, ComponentProps } from "preact";
import { Icon } from "./Icon";

interface MessageProps {
  icon: ComponentProps<typeof Icon>["name"];
  title: string;
  text?: string | undefined;
  /** `h1` where it is all there is on the page. */
  heading?: "h1" | "h2";
  /** To be read out at once. */
  alert?: boolean;
  children?: ComponentChildren;
}

/** What is said in place of content: nothing here, or something went wrong. */
export function Message({
  icon,
  title,
  text,
  heading: Heading = "h2",
  alert,
  children,
}: MessageProps) {
  return (
    <div class="message" role={alert ? "alert" : undefined}>
      <Icon name={icon} />
      <Heading>{title}</Heading>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
