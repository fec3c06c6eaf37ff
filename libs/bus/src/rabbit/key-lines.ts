interface PutOff {
  readonly token: string;
  readonly delayMs: number;
}

export type Place = { readonly kind: 'first' } | { readonly kind: 'behind'; readonly delayMs: number };

/**
 * Which messages of a key are in delay queues, in the key's order. A later message of such a key must not be handled before
 * them, so it joins the delay queue its predecessor is in: a queue keeps order, hence it comes back behind it.
 * Known to the consumer that put them off and lost with it; then a message put off may be overtaken by later ones of its key.
 */
export class KeyLines {
  private readonly lines = new Map<string, PutOff[]>();

  /** Where an arriving message stands; the first of its line leaves the line. */
  arrive(key: string, token: string | undefined): Place {
    const line = this.lines.get(key);
    if (!line) return { kind: 'first' };
    const at = line.findIndex((putOff) => putOff.token === token);
    if (at === 0) {
      line.shift();
      if (line.length === 0) this.lines.delete(key);
      return { kind: 'first' };
    }
    const predecessor = at > 0 ? line[at - 1] : line.at(-1);
    if (!predecessor) throw new Error(`the line of key ${key} is empty`);
    return { kind: 'behind', delayMs: predecessor.delayMs };
  }

  /** The message that was first is put off: the rest of its line stays behind it. */
  putOffFirst(key: string, putOff: PutOff): void {
    this.lines.set(key, [putOff, ...(this.lines.get(key) ?? [])]);
  }

  /** A message that came too early keeps its place; a new one goes to the end. */
  putBehind(key: string, formerToken: string | undefined, putOff: PutOff): void {
    const line = this.lines.get(key) ?? [];
    const at = line.findIndex(({ token }) => token === formerToken);
    if (at >= 0) line[at] = putOff;
    else line.push(putOff);
    this.lines.set(key, line);
  }
}
