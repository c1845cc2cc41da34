import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A component that is loaded when it is first wanted, to keep the first view small.
 *
 * @param wanted whether it is to be shown
 * @param failed called when it can't be loaded (offline, or replaced by a newer version)
 */
export function useLater<P>(
  wanted: boolean,
  load: () => Promise<ComponentType<P>>,
  failed: () => void,
): ComponentType<P> | undefined {
  const [held, hold] = useState<{ view: ComponentType<P> }>();
  const missing = wanted && !held;
  useEffect(() => {
    if (missing) {
      load().then((view) => {
        hold({ view });
      }, failed);
    }
  }, [missing]);
  return wanted ? held?.view : undefined;
}
