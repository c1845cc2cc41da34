import type { Ownership } from "../api/model";
import { dayOf } from "../kit/format";

/** Who made it ours, and that it costs nothing now. */
export const ownershipWords = ({ mine, unlockedBy, unlockedAt }: Ownership): string =>
  `Owned · unlocked by ${mine ? "you" : unlockedBy}, ${dayOf(unlockedAt)} · free`;
