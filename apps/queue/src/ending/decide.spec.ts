import fc from 'fast-check';
import { APPLICATION_ENDINGS } from '@kezek/contracts';
import { type Instant, Rejection } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { publicPart } from '@kezek/translog';
import { join } from 'node:path';
import { endByAge } from '../application/age.js';
import { giveTurn, lapse, restore, submit, withdraw } from '../application/decide.js';
import { dueAtOf, passTime } from '../application/due.js';
import { type ApplicationFact, type ApplicationState, evolve, initial } from '../application/facts.js';
import { move } from '../application/move.js';
import { pause, resume } from '../application/pause.js';
import { Book } from '../book/book.js';
import { announcePlaceChange } from '../epoch/application.js';
import { openReinstatement } from '../reinstatement/facts.js';
import { askReinstatement } from '../reinstatement/decide.js';
import { type EndingReason, decideEnding, endByDepartment } from './decide.js';
import { proposalIn } from './facts.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const at = (text: string): Instant => `${text}:00.000000Z` as Instant;
const now = at('2026-09-01T04:00');
const today = { now, policy };
const on = (text: string) => ({ now: at(text), policy });
/** Ten working days after the first of September. */
const DECIDE_BY = '2026-09-15T18:59:59.999999Z';

type Step = (state: ApplicationState) => ApplicationFact[];
const after = (state: ApplicationState, ...steps: Step[]): ApplicationState =>
  steps.reduce((before, step) => step(before).reduce(evolve, before), state);
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
  return 'done';
};

const applies =
  (n = 1, birthDate = '2023-05-04'): Step =>
  (state) => {
    const who = { applicationId: `app_${n}`, childId: `chd_${n}`, guardianId: `gdn_${n}`, birthDate };
    const where = { districtId: 'tekeli', settlementId: 'tekeli', languages: ['kk'], kinds: ['private'], channel: 'web' as const };
    return submit(state, { ...who, ...where }, { policy, now: at(`2026-08-${10 + n}T04:00`) });
  };
const says =
  (reason: EndingReason, by = 'stf_1', when = today): Step =>
  (state) =>
    endByDepartment(state, { reason, by }, when);
const decides =
  (agrees: boolean, by = 'stf_2'): Step =>
  (state) =>
    decideEnding(state, { agrees, by });
const getsATurn: Step = (state) => {
  if (state.phase === 'none') throw new Error('nobody to give a turn to');
  const { applicationId, statusClass, category, submittedAt, placement } = state;
  const { settlementId, ageGroup, languages, kinds } = placement;
  const seen = { applicationId, statusClass, category, submittedAt, settlementId, ageGroup, byAge: 'yes' as const, languages, kinds };
  return giveTurn(state, { iterationId: 'itr_tekeli.1', ordinal: 1, seen }, now);
};
const lets = { applicationId: 'app_1', iterationId: 'itr_tekeli.1', term: 'confirm' as const };
const lapses: Step = (state) => lapse(state, lets, today);

const waiting = after(initial, applies());
const open = after(waiting, getsATurn);
const inactive = after(open, lapses);
/** Six on the third of September. */
const elder = after(initial, applies(1, '2020-09-03'));
const proposed = after(waiting, says('false-data'));

describe('the department ends an application', () => {
  const facts: EndingReason[] = ['death', 'school', 'moved'];
  it.each([
    ...facts.map((reason) => ['waiting', reason, waiting] as const),
    ...facts.map((reason) => ['inactive', reason, inactive] as const),
  ])('that is %s, for %s, by one person', (_phase, reason, state) => {
    expect(says(reason)(state)).toEqual([
      { type: 'queue.application-withdrawn', data: { applicationId: 'app_1', childId: 'chd_1', reason, by: 'stf_1' } },
    ]);
    const over = after(state, says(reason));
    expect(over).toMatchObject({ phase: 'withdrawn', reason });
    expect([says(reason)(over), dueAtOf(over), proposalIn(over)]).toEqual([[], undefined, {}]);
    expect(after(over, applies(2)).phase).toBe('waiting');
  });

  it('for age only from the day on which no turn can come any more', () => {
    expect(() => says('age')(elder)).toThrow(expect.objectContaining({ code: 'queue.not-over-age', params: { until: '2026-09-02' } }));
    expect(after(elder, says('age', 'stf_1', on('2026-09-02T19:00')))).toMatchObject({ phase: 'withdrawn', reason: 'age' });
  });

  it('and none that has a turn, is placed, is over, or never was', () => {
    expect(APPLICATION_ENDINGS.map((reason) => codeOf(() => says(reason)(open)))).toEqual(
      APPLICATION_ENDINGS.map(() => 'queue.ending-turn-open'),
    );
    expect(codeOf(() => says('school')(after(waiting, (state) => withdraw(state, 'guardian'))))).toBe('queue.not-live');
    expect(codeOf(() => says('school')(initial))).toBe('queue.application-not-found');
    expect(codeOf(() => decides(true)(open))).toBe('queue.ending-turn-open');
  });

  it('and of a child who has died nothing is decided any more', () => {
    const former = after(waiting, (state) => withdraw(state, 'guardian'));
    if (former.phase !== 'withdrawn') throw new Error('it was not withdrawn');
    const ended = [{ application: former, reason: 'guardian', endedAt: now }];
    const asker = { kind: 'guardian', guardianId: 'gdn_1' } as const;
    const asked = after(former, applies(2), (state) =>
      askReinstatement(state, { applicationId: 'app_1', cause: 'false-withdrawal', asker }, { ...today, ended }),
    );
    expect(openReinstatement(asked as never)).toBeDefined();
    const mourned = after(asked, says('death'));
    expect([mourned.phase, openReinstatement(mourned as never), dueAtOf(mourned)]).toEqual(['withdrawn', undefined, undefined]);
  });
});

describe('false data', () => {
  it('are said by one person and decided by another, in a term; the place, and a pause, stay meanwhile', () => {
    expect(proposed).toEqual({
      ...waiting,
      ending: { reason: 'false-data', by: 'stf_1', proposedAt: now, decideBy: DECIDE_BY, overdue: false },
    });
    const rested = after(proposed, (state) => pause(state, undefined, today), resume);
    expect(rested).toEqual(proposed);
    expect(codeOf(() => decides(true, 'stf_1')(proposed))).toBe('queue.ending-same-person');
    expect(codeOf(() => decides(false, 'stf_1')(proposed))).toBe('queue.ending-same-person');
    expect(decides(true)(proposed)).toMatchObject([
      { type: 'queue.application-withdrawn', data: { reason: 'false-data', by: 'stf_2', proposedBy: 'stf_1' } },
    ]);
  });

  it('are not proposed twice, nor decided before', () => {
    expect(codeOf(() => says('false-data', 'stf_3')(proposed))).toBe('queue.ending-proposed');
    expect(codeOf(() => decides(true)(waiting))).toBe('queue.ending-not-proposed');
  });

  it('may be found true: it is as it was, and may be looked at anew', () => {
    expect(after(proposed, decides(false))).toEqual(waiting);
    expect(decides(false)(proposed)).toMatchObject([{ type: 'queue.ending-returned', data: { proposedBy: 'stf_1', by: 'stf_2' } }]);
  });

  it('are said to be late once, and are still to be decided', () => {
    expect(dueAtOf(proposed)).toBe(DECIDE_BY);
    expect(passTime(proposed, on('2026-09-15T18:59'))).toEqual([]);
    const facts = passTime(proposed, on('2026-09-15T19:00'));
    expect(facts).toEqual([
      {
        type: 'queue.ending-overdue',
        data: { applicationId: 'app_1', childId: 'chd_1', guardianId: 'gdn_1', districtId: 'tekeli', decideBy: DECIDE_BY },
      },
    ]);
    const late = facts.reduce(evolve, proposed);
    expect([dueAtOf(late), passTime(late, on('2026-10-15T19:00'))]).toEqual([undefined, []]);
    expect(after(late, decides(false))).toEqual(waiting);
  });

  it('go on through a restoring, and with a turn over to its voucher', () => {
    const suspected = after(inactive, says('false-data'));
    expect(after(suspected, (state) => restore(state, now))).toMatchObject({ phase: 'waiting', ending: { by: 'stf_1' } });
    expect(getsATurn(proposed)).toMatchObject([{ data: { ending: { by: 'stf_1', proposedAt: now, decideBy: DECIDE_BY } } }]);
    expect(after(proposed, getsATurn)).not.toHaveProperty('ending');
    expect(getsATurn(waiting)[0]!.data).not.toHaveProperty('ending');
  });

  it('are decided where the application is, should the family move', () => {
    const moved = after(proposed, (state) => move(state, { districtId: 'eskeldi', settlementId: 'karabulak' }, today));
    expect(decides(false)(moved)).toMatchObject([{ data: { districtId: 'eskeldi' } }]);
  });

  it('are nobody else’s business until they are decided', () => {
    const [fact] = says('false-data')(waiting);
    expect(publicPart(fact!.type, fact!.data)).toEqual({ applicationId: 'app_1', districtId: 'tekeli', decideBy: DECIDE_BY, by: 'stf_1' });
  });
});

describe('a child that grows too old', () => {
  const told = (reason: 'over-age' | 'order', effectiveOn: string): Step => {
    const row = { applicationId: 'app_1', from: { category: 16, place: 1 }, reason };
    return (state) => announcePlaceChange(state, { epochId: 'epc_tekeli.1', effectiveOn: effectiveOn as never, row });
  };

  it('leaves the queue by itself on the day from which no turn can come', () => {
    expect(endByAge(elder, on('2026-09-02T18:59'))).toEqual([]);
    expect(endByAge(elder, on('2026-09-02T19:00'))).toEqual([
      { type: 'queue.application-withdrawn', data: { applicationId: 'app_1', childId: 'chd_1', reason: 'age' } },
    ]);
  });

  it('also when it could be restored, and not when it has a turn, or is over', () => {
    const birthday = on('2026-09-02T19:00');
    const gone = after(elder, getsATurn, lapses);
    expect([gone.phase, endByAge(gone, birthday)[0]?.type]).toEqual(['inactive', 'queue.application-withdrawn']);
    expect(endByAge(after(elder, getsATurn), birthday)).toEqual([]);
    expect(
      endByAge(
        after(elder, (state) => withdraw(state, 'guardian')),
        birthday,
      ),
    ).toEqual([]);
    expect(endByAge(initial, birthday)).toEqual([]);
  });

  it('keeps the day of leaving that its family was told', () => {
    const leaving = after(elder, told('over-age', '2026-09-10'));
    expect(endByAge(leaving, on('2026-09-10T18:59'))).toEqual([]);
    expect(endByAge(leaving, on('2026-09-10T19:00'))).toHaveLength(1);
    expect(endByAge(after(elder, told('order', '2026-09-10')), on('2026-09-02T19:00'))).toHaveLength(1);
  });
});

it('at most one proposal is open, and nobody else’s place gets worse by it, whatever is said in any order', () => {
  const people = ['stf_1', 'stf_2', 'stf_3'];
  const late = on('2026-09-20T04:00');
  const command = fc.tuple(fc.nat(3), fc.nat(9), fc.constantFrom(...people));
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      const book = new Book();
      const states = [1, 2, 3, 4].map(() => initial as ApplicationState);
      const open = [0, 0, 0, 0];
      const places = () => states.map((state) => (state.phase === 'none' ? undefined : book.placeOf(state.applicationId)?.inCategory));
      const tell = (child: number, facts: readonly ApplicationFact[]): void => {
        for (const fact of facts) {
          const before = places();
          const subject = { childId: `chd_${child + 1}`, guardianId: `gdn_${child + 1}`, birthDate: '2023-05-04' as never };
          const entry = { at: now, type: fact.type, data: publicPart(fact.type, fact.data) };
          expect(book.objection(entry)).toBeUndefined();
          book.apply(entry, subject);
          states[child] = evolve(states[child]!, fact);
          if (fact.type === 'queue.ending-proposed') open[child]! += 1;
          if (fact.type === 'queue.ending-returned' || proposalIn(states[child]).ending === undefined) open[child] = 0;
          expect(open[child]).toBeLessThanOrEqual(1);
          expect(proposalIn(states[child]).ending === undefined ? 0 : 1).toBe(open[child]);
          if (fact.type === 'queue.application-submitted') continue;
          places().forEach((place, other) => {
            if (other !== child && place !== undefined) expect(place).toBeLessThanOrEqual(before[other]!);
            // Said of it, but not decided: it stands where it stood.
            if (fact.type.startsWith('queue.ending-')) expect(place).toBe(before[other]);
          });
        }
      };
      [0, 1, 2, 3].forEach((child) => tell(child, applies(child + 1)(initial)));
      for (const [child, what, by] of commands) {
        const state = states[child]!;
        const steps: (() => ApplicationFact[])[] = [
          () => says('false-data', by)(state),
          () => says('false-data', by)(state),
          () => decides(true, by)(state),
          () => decides(false, by)(state),
          () => decides(false, by)(state),
          () => says('school', by)(state),
          () => getsATurn(state),
          () => lapse(state, { ...lets, applicationId: `app_${child + 1}` }, today),
          () => passTime(state, late),
          () => pause(state, undefined, today),
        ];
        try {
          tell(child, steps[what]!());
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
        }
      }
    }),
  );
});
