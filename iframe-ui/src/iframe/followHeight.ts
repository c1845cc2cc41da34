import type { Canvas } from "../canvas/canvas";

/** A dialog fits in this. */
const LEAST_PIXELS = 360;
/** Beyond this the frame scrolls inside: what is left and the footer stay in sight. */
const MOST_PIXELS = 760;

/** Asks the page around the frame for as much room as the content needs, within bounds. */
export function followHeight(content: Element, canvas: Canvas): void {
  let last = 0;
  new ResizeObserver(() => {
    const wanted = Math.ceil(content.getBoundingClientRect().height);
    const height = Math.min(Math.max(wanted, LEAST_PIXELS), MOST_PIXELS);
    if (height !== last) {
      last = height;
      canvas.resize(height);
    }
  }).observe(content);
}
