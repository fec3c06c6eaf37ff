/** A number from 0 to 1, the latter not included. */
export type Random = () => number;

const { imul } = Math;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const STEP = 0x6d2b79f5;

/** The same sequence for the same text, on every machine: what is drawn with it can be drawn again by whoever checks. */
export function seeded(text: string): Random {
  let state = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) state = imul(state ^ text.charCodeAt(at), FNV_PRIME);
  return () => {
    state = (state + STEP) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
