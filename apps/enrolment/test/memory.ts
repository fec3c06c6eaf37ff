import type { Instant } from '@kezek/domain';

export class Died extends Error {}

/** Streams in memory, of a process that dies after so many writes. */
export class Memory<S extends object, F extends { type: string }> {
  readonly states = new Map<string, S>();

  constructor(
    private readonly stream: { readonly initial: S; readonly evolve: (state: S, fact: F & { at: Instant }) => S },
    private readonly world: { readonly life: { writesLeft: number }; readonly now: () => Instant; readonly written: () => void },
  ) {}

  load = async (id: string) => ({ state: this.states.get(id) ?? this.stream.initial, v: 0 });

  execute = async (id: string, _: unknown, decide: (state: S, at: Instant) => readonly F[]) => {
    const { life, now, written } = this.world;
    const before = this.states.get(id) ?? this.stream.initial;
    const facts = decide(before, now());
    if (facts.length > 0) {
      if (life.writesLeft < 1) throw new Died();
      life.writesLeft -= 1;
    }
    const state = facts.reduce((known, fact) => this.stream.evolve(known, { ...fact, at: now() }), before);
    this.states.set(id, state);
    written();
    return { state, facts, v: 0, repeated: false };
  };
}
