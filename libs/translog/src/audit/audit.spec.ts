import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Instant, LocalDate } from '@kezek/domain';
import { type LogEntry, entryText } from '../entry.js';
import { leafHash } from '../hash.js';
import { type SignedTreeHead, signHead } from '../head.js';
import { match } from '../iteration/matching.js';
import { protocolText } from '../iteration/protocol.js';
import { type MatchingRules, type QueueSnapshot, type SnapshotApplication, canonicalSnapshot } from '../iteration/snapshot.js';
import { MerkleTree } from '../merkle-tree.js';
import { audit } from './audit.js';
import type { FaultRule, PublicData } from './public-data.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const isSignature: PublicData['isSignature'] = (bytes, signature) => verify(null, bytes, publicKey, signature);

const second = (n: number): Instant => new Date(Date.UTC(2026, 8, 1, 4) + n * 1_000).toISOString().replace('Z', '000Z') as Instant;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const placement = { districtId: 'tekeli', settlementId: 'tekeli', ageGroup: 3, languages: ['kk'], kinds: ['state'] };
const number = (n: number): string => `app_${String(n).padStart(3, '0')}`;

const entry = (n: number, type: string, data: Record<string, unknown>): LogEntry => ({ at: second(n), type: `queue.${type}`, data });
const submitted = (n: number, over: Record<string, unknown> = {}): LogEntry =>
  entry(n, 'application-submitted', { applicationId: number(n), category: 18, submittedAt: second(n), channel: 'web', placement, ...over });

const seen = (n: number): SnapshotApplication => ({
  applicationId: number(n),
  statusClass: 'general',
  category: 18,
  submittedAt: second(n),
  settlementId: 'tekeli',
  ageGroup: 3,
  byAge: 'yes',
  languages: ['kk'],
  kinds: ['state'],
});

const CHILDREN = 20;
const SEATS = 5;
const rules: MatchingRules = {
  scope: 'district',
  interleave: { priority: 0, general: 1 },
  lastCategory: 21,
  quotas: [],
  policyDigest: sha256('policy'),
};

interface Made {
  readonly entries: LogEntry[];
  readonly contents: Map<string, string>;
}

/** Twenty wait, five seats: an honest iteration as the log tells it. */
function honest({
  looked = Array.from({ length: CHILDREN }, (_, n) => seen(n)),
  before = [] as LogEntry[],
  given = (turns: ReturnType<typeof match>['turns']) => turns,
} = {}): Made {
  const contents = new Map<string, string>();
  const put = (text: string): string => (contents.set(sha256(text), text), sha256(text));
  const entries = [...Array.from({ length: CHILDREN }, (_, n) => submitted(n)), ...before];
  const logSize = entries.length;
  const seats = [{ settlementId: 'tekeli', ageGroup: 3, language: 'kk', kind: 'state', free: SEATS }];
  const about = { districtId: 'tekeli', on: '2026-09-01' as LocalDate, logSize, openTurns: [], seats };
  const snapshot: QueueSnapshot = canonicalSnapshot({ ...about, applications: looked });
  const matching = match(snapshot, rules);
  const turns = given(matching.turns);
  const named = { iterationId: 'itr_tekeli.1', districtId: 'tekeli' };
  const hashes = { snapshotHash: put(JSON.stringify(snapshot)), policyHash: put(JSON.stringify(rules)) };
  const people = { previewedBy: 'stf_1', approvedBy: 'stf_2', approvedOn: '2026-09-01' };
  entries.push(entry(30, 'iteration-previewed', { ...named, ...hashes, logSize, turns: SEATS, waiting: CHILDREN, by: 'stf_1' }));
  entries.push(entry(31, 'iteration-approved', { ...named, turnCount: SEATS, ...people }));
  turns.forEach(({ applicationId, category, submittedAt, ordinal }, at) => {
    entries.push(
      entry(40 + at, 'turn-given', { applicationId, iterationId: named.iterationId, category, submittedAt, ordinal, placement }),
    );
  });
  const { passedOver, skippedSettlementIds } = matching;
  const protocol = protocolText({ ...named, on: snapshot.on, ...hashes, turns, notGiven: [], passedOver, skippedSettlementIds } as never);
  entries.push(entry(50, 'iteration-completed', { ...named, turnCount: turns.length, protocolHash: put(protocol) }));
  return { entries, contents };
}

function headsOver(entries: readonly LogEntry[], sizes: readonly number[]): SignedTreeHead[] {
  const tree = new MerkleTree();
  for (const one of entries) tree.append(leafHash(Buffer.from(entryText(one))));
  return sizes.map((size) =>
    signHead({ logId: 'demo', size, root: tree.root(size), at: second(60 * size) }, (bytes) => sign(null, bytes, privateKey)),
  );
}

const dataOf = ({ entries, contents }: Made, over: Partial<PublicData> = {}): PublicData => ({
  entries: entries.map(entryText),
  heads: headsOver(entries, [entries.length]),
  kept: [],
  isSignature,
  content: (digest) => Promise.resolve(contents.get(digest)),
  ...over,
});

const rulesBroken = async (data: PublicData): Promise<FaultRule[]> => [...new Set((await audit(data)).faults.map(({ rule }) => rule))];

describe('a log that is honest', () => {
  it('has no fault, and everything in it is counted', async () => {
    const made = honest();
    expect(await audit(dataOf(made))).toEqual({
      entries: 28,
      heads: 1,
      unsigned: 0,
      applications: CHILDREN,
      turns: SEATS,
      iterations: 1,
      faults: [],
    });
  });

  it('may go on after the head that somebody kept', async () => {
    const made = honest();
    expect((await audit(dataOf(made, { kept: headsOver(made.entries, [3, 17]) }))).faults).toEqual([]);
  });
});

describe('tampering with the records is found', () => {
  const changed = (made: Made, index: number, over: Record<string, unknown>): Made => ({
    ...made,
    entries: made.entries.with(index, { ...made.entries[index]!, data: { ...made.entries[index]!.data, ...over } }),
  });

  it('one old record changed after it was signed', async () => {
    const made = honest();
    const heads = headsOver(made.entries, [10, made.entries.length]);
    const forged = changed(made, 4, { category: 1 });
    expect(await rulesBroken(dataOf(forged, { heads }))).toContain('head');
  });

  it('one old record changed and every head signed anew: whoever kept a head sees it', async () => {
    const made = honest();
    const kept = headsOver(made.entries, [10]);
    const forged = changed(made, 4, { placement: { ...placement, settlementId: 'rudnichny' } });
    expect(await rulesBroken(dataOf(forged, { kept }))).toContain('head');
  });

  it('a record taken out, or put in', async () => {
    const made = honest();
    const heads = headsOver(made.entries, [12]);
    expect(await rulesBroken(dataOf({ ...made, entries: made.entries.toSpliced(3, 1) }, { heads }))).toContain('head');
    expect(await rulesBroken(dataOf({ ...made, entries: made.entries.toSpliced(3, 0, submitted(99)) }, { heads }))).toContain('head');
  });

  it('one order stamp: an application that is dated before what was signed without it', async () => {
    const made = honest();
    const heads = [...headsOver(made.entries, [10]), ...headsOver(made.entries, [made.entries.length])];
    const forged = { ...made, entries: [...made.entries, submitted(99, { submittedAt: second(-7_200) })] };
    const signed = [...heads, ...headsOver(forged.entries, [forged.entries.length])];
    expect(await rulesBroken(dataOf(forged, { heads: signed }))).toEqual(['backdated']);
  });

  it('one order stamp changed in the queue itself, so that its turn says another', async () => {
    const made = honest();
    const turn = made.entries.findIndex(({ type }) => type === 'queue.turn-given');
    expect(await rulesBroken(dataOf(changed(made, turn, { submittedAt: second(-5) })))).toEqual(['sequence']);
  });

  it('one turn given to somebody who stood behind', async () => {
    const favour = honest({
      given: (turns) => turns.map((turn, at) => (at === 2 ? { ...turn, applicationId: number(11), submittedAt: second(11) } : turn)),
    });
    expect(await rulesBroken(dataOf(favour))).toEqual(['turn']);
    const { faults } = await audit(dataOf(favour));
    expect(faults.map(({ what }) => what).join('\n')).toMatch(/app_011/);
  });

  it('one turn more than was approved, outside any protocol', async () => {
    const made = honest();
    const extra = entry(45, 'turn-given', {
      applicationId: number(19),
      iterationId: 'itr_tekeli.1',
      category: 18,
      submittedAt: second(19),
      ordinal: 6,
      placement,
    });
    expect(await rulesBroken(dataOf({ ...made, entries: made.entries.toSpliced(-1, 0, extra) }))).toEqual(['turn']);
  });

  it('somebody who waited and was not looked at', async () => {
    const made = honest({ looked: Array.from({ length: CHILDREN }, (_, n) => seen(n)).filter((_, n) => n !== 1) });
    const { faults } = await audit(dataOf(made));
    expect(faults.map(({ what }) => what)).toContain('app_001: waited, but was not looked at');
  });

  it('somebody looked at as paused who never asked for it', async () => {
    const made = honest({
      looked: Array.from({ length: CHILDREN }, (_, n) => (n === 1 ? { ...seen(n), held: 'paused' as const } : seen(n))),
    });
    expect((await audit(dataOf(made))).faults.map(({ what }) => what)).toContain('app_001: looked at as paused, the log says otherwise');
  });

  it.each([
    ['looked at as free while it is on the stop-list', undefined, second(7_200), ['app_001: looked at as free, the log says otherwise']],
    [
      'looked at as stopped long after it',
      'stop-listed' as const,
      second(-7_200),
      ['app_001: looked at as stop-listed, the log says otherwise'],
    ],
    ['looked at as stopped while it is', 'stop-listed' as const, second(7_200), []],
    ['looked at as free after it', undefined, second(-7_200), []],
  ])('somebody %s', async (_what, held, until, expected) => {
    const looked = Array.from({ length: CHILDREN }, (_, n) => (n === 1 && held !== undefined ? { ...seen(n), held } : seen(n)));
    const made = honest({ looked, before: [entry(25, 'stop-listed', { applicationId: number(1), until })] });
    expect((await audit(dataOf(made))).faults.map(({ what }) => what)).toEqual(expected);
  });

  it('a protocol that is not the one the log names', async () => {
    const made = honest();
    const content: PublicData['content'] = (digest) => Promise.resolve(made.contents.get(digest)?.replace('app_000', 'app_019'));
    expect(await rulesBroken(dataOf(made, { content }))).toEqual(['content']);
  });

  it('a head that another key signed', async () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    const data = dataOf(honest(), { isSignature: (bytes, signature) => verify(null, bytes, other, signature) });
    expect(await rulesBroken(data)).toEqual(['head']);
  });
});

describe('a place lost without a cause is found', () => {
  const category = (cause: string, over: object = {}): LogEntry =>
    entry(60, 'category-changed', { applicationId: number(19), from: 18, to: 1, cause, statusClass: 'general', ...over });
  const after = async (...more: LogEntry[]): Promise<string[]> => {
    const made = honest();
    return (await audit(dataOf({ ...made, entries: [...made.entries, ...more] }))).faults.map(({ rule, what }) => `${rule}: ${what}`);
  };
  const epoch = { epochId: 'epc_tekeli.1', districtId: 'tekeli' };
  const announced = entry(52, 'epoch-announced', { ...epoch, effectiveOn: '2026-09-01', announcedOn: '2026-08-15', by: 'stf_2' });
  const opened = entry(53, 'epoch-opened', { ...epoch, number: 1, on: '2026-09-01' });

  it('another category is explained by a benefit or an open queue update, and by nothing else', async () => {
    expect(await after(category('benefit-verified'))).toEqual([]);
    expect(await after(announced, opened, category('queue-update', { epochId: epoch.epochId }))).toEqual([]);
    expect(await after(category('queue-update', { epochId: epoch.epochId }))).toEqual([
      'cause: another category by a queue update that is not open',
    ]);
    expect(await after(opened)).toEqual(['cause: a queue update that was never announced']);
    expect(await after(category('favour'))).toEqual(['cause: another category by favour']);
  });

  it('an old stamp is explained by an import that two people approved', async () => {
    const imported = submitted(70, { submittedAt: second(-90_000_000), channel: 'import', importId: 'imp_1', sequence: 3 });
    expect(await after(entry(55, 'import-approved', { importId: 'imp_1' }), imported)).toEqual([]);
    expect(await after(imported)).toEqual(['cause: brought over by an import that nobody approved']);
  });

  it('a return is explained by a lapse', async () => {
    expect(await after(entry(60, 'application-restored', { applicationId: number(19) }))).toEqual(['sequence: it had not lapsed']);
    const back = [
      entry(60, 'application-inactivated', { applicationId: number(0) }),
      entry(61, 'application-restored', { applicationId: number(0) }),
    ];
    expect(await after(...back)).toEqual([]);
  });

  describe('an application that was over comes back', () => {
    const stood = { applicationId: number(3), submittedAt: second(3) };
    const over = entry(20, 'application-withdrawn', { applicationId: number(3), reason: 'guardian' });
    const about = { applicationId: number(3), reinstatementId: 'rst_3.1', districtId: 'tekeli' };
    const asked = entry(60, 'reinstatement-asked', { ...about, ...stood, cause: 'system-fault', askedBy: 'guardian' });
    const proposed = entry(61, 'reinstatement-proposed', { ...about, outcome: 'granted', by: 'stf_1' });
    const decided = { cause: 'system-fault', proposedBy: 'stf_1', by: 'stf_2' };
    const back = (over: object = {}): LogEntry =>
      entry(62, 'application-reinstated', {
        ...{ ...about, ...stood, ...decided, category: 18, statusClass: 'general', placement, ...over },
      });

    it('for a published cause, by two people, to its own stamp: nothing is wrong', async () => {
      expect(await after(over, asked, proposed, back())).toEqual([]);
    });

    it.each<[string, LogEntry[], string]>([
      ['without anybody having asked', [over, back()], 'cause: brought back although nobody asked for it'],
      ['for another cause', [over, asked, proposed, back({ cause: 'court-decision' })], 'cause: brought back for court-decision, asked'],
      ['without a proposal', [over, asked, back()], 'cause: brought back although nobody proposed it'],
      [
        'after the proposal was given back',
        [over, asked, proposed, entry(61, 'reinstatement-returned', about), back()],
        'cause: brought back although nobody proposed it',
      ],
      [
        'against the proposal',
        [over, asked, entry(61, 'reinstatement-proposed', { ...about, outcome: 'refused', by: 'stf_1' }), back()],
        'cause: brought back although nobody proposed it',
      ],
      ['by one person alone', [over, asked, proposed, back({ by: 'stf_1' })], 'cause: brought back by one person alone'],
      [
        'after it was taken back',
        [over, asked, proposed, entry(61, 'reinstatement-taken-back', about), back()],
        'cause: brought back although',
      ],
      ['twice', [over, asked, proposed, back(), over, back()], 'cause: brought back although nobody asked for it'],
      ['with an older stamp', [over, asked, proposed, back({ submittedAt: second(1) })], 'sequence: it comes back with the stamp'],
      ['with a row of a file', [over, asked, proposed, back({ sequence: -1 })], 'sequence: it comes back with the stamp'],
      ['while it stands', [asked, proposed, back()], 'sequence: it comes back while it still stands'],
      [
        'although it never stood',
        [asked, proposed, back()].map((one) => ({ ...one, data: { ...one.data, applicationId: 'app_none' } })),
        'sequence: it comes back, but never stood in the queue',
      ],
      [
        'although it got its place',
        [entry(20, 'application-fulfilled', { applicationId: number(3) }), asked, proposed, back()],
        'sequence: it comes back, but was fulfilled',
      ],
      [
        'beside another of the same child',
        [over, asked, proposed, back({ supersedes: number(4) })],
        `sequence: it comes back for ${number(4)}, which was not merged into it`,
      ],
    ])('%s: found', async (_what, entries, fault) => {
      expect((await after(...entries)).join('\n')).toContain(fault);
    });

    it('without an entry of its own: found as a second submission, a return or a turn', async () => {
      expect(await after(over, submitted(3))).toEqual(['sequence: submitted a second time after it was over']);
      expect(await after(over, entry(60, 'application-restored', { applicationId: number(3) }))).toEqual([
        'sequence: it does not stand in the queue',
      ]);
    });

    it('in place of the one that the family made meanwhile', async () => {
      const merged = entry(61, 'application-withdrawn', { applicationId: number(4), reason: 'merged' });
      expect(await after(over, asked, proposed, merged, back({ supersedes: number(4) }))).toEqual([]);
    });
  });
});
