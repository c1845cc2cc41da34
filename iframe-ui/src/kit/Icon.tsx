/** Our own drawings on a grid of 16, one stroke wide. */
const PATHS = {
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.2 3.2",
  filter: "M2 4h12M4.5 8h7M7 12h2",
  check: "M3 8.5l3.2 3.2L13 5",
  copy: "M6 6h7v7H6zM3 10V3h7",
  close: "M4 4l8 8M12 4l-8 8",
  warning: "M8 2.5L14.5 13.5H1.5zM8 6.5v3.2M8 11.6v.1",
  building: "M3 13.5v-11h7v11M10 6.5h3v7M1.5 13.5h13M5.5 5.5h2M5.5 8h2M5.5 10.5h2",
  lock: "M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
} as const;

/** A drawing that says nothing by itself: the words beside it do. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
