import type { Standing } from '../book/standing.js';
import type { Competition, Side } from './competition.js';
import type { Lines } from './lines.js';

/** How many are to have their turns before one who waits; rivals only as many as their share allows. */
export type Ahead = Readonly<Record<Side, number>>;

/** From the lines in memory: those who are paused are not served before it and not counted. @param day days since 1970 */
export function aheadOf(standing: Standing, { competition, lines, day }: { competition: Competition; lines: Lines; day: number }): Ahead {
  const ahead = { first: 0, own: 0, rival: 0 };
  for (const [code, categories] of lines.waiting(standing.districtId)) {
    const line = lines.line(code);
    if (!competition.asksForSame(line) || !competition.isOfAge(day, line)) continue;
    for (const [category, queue] of categories) {
      const side = competition.sideOf(line, category);
      if (side === undefined) continue;
      ahead[side] += side === 'own' && category === standing.category ? queue.rankOf(standing) : queue.size;
    }
  }
  return ahead;
}
