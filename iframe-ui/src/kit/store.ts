import { useEffect, useState } from "preact/hooks";

/**
 * One piece of state that outlives a component, and those who want to know when it changes. (Signals
 * would do the same for 2.4 KB, a sixth of the frame's budget.)
 */
export class Store<S extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: S) {}

  /** What is true now. */
  get now(): S {
    return this.value;
  }

  /** Replaces some of it. */
  set(change: Partial<S>): void {
    this.value = { ...this.value, ...change };
    for (const listener of [...this.listeners]) {
      listener();
    }
  }

  /** Calls after every change, until the answer is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** The store's state in a component, which is drawn again after every change. */
export function useStore<S extends object>(store: Store<S>): S {
  const [, draw] = useState({});
  useEffect(() => {
    const redraw = (): void => {
      draw({});
    };
    // It may have changed between the drawing and this.
    redraw();
    return store.subscribe(redraw);
  }, [store]);
  return store.now;
}
