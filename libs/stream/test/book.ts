import type { FactOf } from '@kezek/contracts';
import type { StreamDefinition } from '../src/index.js';

/** A small aggregate to try the library with: keeps, in order, what it was told, until it is closed. */
export type Line = FactOf<'voucher.extended'> | FactOf<'voucher.refused'>;
export type Book =
  | { readonly phase: 'empty' }
  | { readonly phase: 'open'; readonly lines: readonly string[]; readonly dueAt: string }
  | { readonly phase: 'closed'; readonly lines: readonly string[] };

export const book: StreamDefinition<Book, Line> = {
  name: 'book',
  service: 'voucher',
  initial: { phase: 'empty' },
  evolve: (state, fact) => {
    const lines = [...linesOf(state), fact.data.voucherId.slice('line-'.length)];
    return fact.type === 'voucher.refused' ? { phase: 'closed', lines } : { phase: 'open', lines, dueAt: fact.data.contractBy };
  },
  index: (state) => ({ phase: state.phase, lines: linesOf(state).length, ...(state.phase === 'open' ? { dueAt: state.dueAt } : {}) }),
};

export function linesOf(state: Book): readonly string[] {
  return state.phase === 'empty' ? [] : state.lines;
}

const common = { childId: 'chd_1', guardianId: 'grd_1' };

export function line(text: string, contractBy = '2026-10-01T00:00:00.000000Z'): FactOf<'voucher.extended'> {
  return { type: 'voucher.extended', data: { ...common, voucherId: `line-${text}`, contractBy } } as FactOf<'voucher.extended'>;
}

export function closing(text: string): FactOf<'voucher.refused'> {
  return {
    type: 'voucher.refused',
    data: { ...common, voucherId: `line-${text}`, applicationId: 'app_1', iterationId: 'itr_1', districtId: 'dst_1' },
  };
}
