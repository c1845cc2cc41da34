import { useEffect, useRef } from "preact/hooks";

/**
 * Keeps a place for those who use the keyboard: when what they pressed is gone, the focus moves on
 * instead of falling back to the beginning of the page.
 *
 * @param gone whether it is gone
 * @param next where the focus goes, a selector
 */
export function useFocusAfter(gone: boolean, next: string): void {
  const was = useRef(gone);
  useEffect(() => {
    if (gone && !was.current && document.activeElement === document.body) {
      document.querySelector<HTMLElement>(next)?.focus();
    }
    was.current = gone;
  }, [gone]);
}
