import type { LocalDate, StatusClass } from '@kezek/domain';
import type { LogEntry } from '@kezek/translog';

/** Whose application it is: known to this service, not to the public log. */
export interface Subject {
  readonly childId: string;
  readonly guardianId: string;
  readonly birthDate: LocalDate;
}

/** One live application as the log has told of it. */
export interface Standing extends Subject {
  readonly applicationId: string;
  /** `lapsed` may still be restored. */
  readonly phase: 'waiting' | 'turn-given' | 'lapsed';
  readonly districtId: string;
  readonly settlementId: string;
  readonly ageGroup: number;
  readonly category: number;
  readonly statusClass: StatusClass;
  readonly submittedAt: string;
  readonly sequence: number;
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
  /** Keeps its place and is not asked. */
  readonly paused: boolean;
  /** Instant until which it is not asked; empty if it may be. */
  readonly stopListedUntil: string;
}

/** A place given up, a place taken, or both: a step for everyone behind. */
export interface Moves {
  readonly left?: Standing;
  readonly entered?: Standing;
  /** Instead of both: it stands where it stood, and something else about it is another. */
  readonly stays?: { readonly before: Standing; readonly after: Standing };
}

type Data = LogEntry['data'];

/** The public number of whom the entry tells; undefined where it tells of no application. */
export const applicationOf = (data: Data): string | undefined =>
  typeof data['applicationId'] === 'string' ? data['applicationId'] : undefined;

/** What an application must be for an entry to follow; entries of other types follow anything that is there. */
const MUST_BE: Readonly<Record<string, readonly Standing['phase'][]>> = {
  'queue.turn-given': ['waiting'],
  'queue.application-restored': ['lapsed'],
  'queue.application-inactivated': ['turn-given'],
  'queue.application-moved': ['waiting', 'lapsed'],
  // With an open turn too: should it lapse, the application comes back to the category it would have by then.
  'queue.category-changed': ['waiting', 'turn-given', 'lapsed'],
};

/** Why the entry cannot follow; undefined if it can. */
export function followed(standing: Standing | undefined, type: string, data: Data): string | undefined {
  if (type === 'queue.application-submitted') return standing === undefined ? undefined : 'the number stands in the queue already';
  const phases = MUST_BE[type];
  if (phases === undefined) return undefined;
  if (standing === undefined) return 'the number does not stand in the queue';
  if (!phases.includes(standing.phase)) return `it is ${standing.phase}`;
  if (type === 'queue.category-changed' && data['from'] !== standing.category) return `it stands in category ${standing.category}`;
  if (type !== 'queue.turn-given') return undefined;
  if (data['submittedAt'] !== standing.submittedAt) return `its stamp is ${standing.submittedAt}`;
  return data['category'] === standing.category ? undefined : `it stands in category ${standing.category}`;
}

/** The application after the entry; undefined once it is over. */
export function taken(before: Standing | undefined, { type, data }: LogEntry, subject?: Subject): Standing | undefined {
  if (type === 'queue.application-submitted' || type === 'queue.application-reinstated') return submitted(data, subject);
  if (before === undefined) return undefined;
  switch (type) {
    case 'queue.wishes-changed':
      return { ...before, ...placed(data) };
    case 'queue.application-moved':
      return { ...before, ...placed(data), category: data['category'] as number };
    case 'queue.category-changed':
      return { ...before, category: data['to'] as number, statusClass: data['statusClass'] as StatusClass };
    case 'queue.application-paused':
      return { ...before, paused: true };
    case 'queue.application-resumed':
      return { ...before, paused: false };
    case 'queue.stop-listed':
      return { ...before, stopListedUntil: data['until'] as string };
    case 'queue.turn-given':
      return { ...before, ...placed(data), phase: 'turn-given' };
    case 'queue.application-inactivated':
      return { ...before, phase: 'lapsed' };
    case 'queue.application-restored':
      return { ...before, phase: 'waiting' };
    case 'queue.application-withdrawn':
    case 'queue.application-annulled':
    case 'queue.application-fulfilled':
      return undefined;
    default:
      return before;
  }
}

/** Written out field by field: a million objects of one shape take half of what as many spread together do. */
function submitted(data: Data, subject: Subject | undefined): Standing {
  if (subject === undefined) throw new Error(`${String(data['applicationId'])} is nobody's application`);
  const { districtId, settlementId, ageGroup, languages, kinds } = placed(data);
  return {
    applicationId: data['applicationId'] as string,
    childId: subject.childId,
    guardianId: subject.guardianId,
    birthDate: sharedText(subject.birthDate),
    phase: 'waiting',
    districtId,
    settlementId,
    ageGroup,
    category: data['category'] as number,
    statusClass: sharedText((data['statusClass'] ?? 'general') as StatusClass),
    submittedAt: data['submittedAt'] as string,
    sequence: (data['sequence'] ?? 0) as number,
    languages,
    kinds,
    paused: false,
    stopListedUntil: '',
  };
}

type Placed = Pick<Standing, 'districtId' | 'settlementId' | 'ageGroup' | 'languages' | 'kinds'>;

function placed(data: Data): Placed {
  const { districtId, settlementId, ageGroup, languages, kinds } = data['placement'] as Placed;
  return {
    districtId: sharedText(districtId),
    settlementId: sharedText(settlementId),
    ageGroup,
    languages: shared(languages),
    kinds: shared(kinds),
  };
}

const texts = new Map<string, string>();

/** Days, districts and settlements are few, and each entry brings its own copy of them. */
function sharedText<T extends string>(text: T): T {
  const known = texts.get(text);
  if (known !== undefined) return known as T;
  texts.set(text, text);
  return text;
}

const lists = new Map<string, readonly string[]>();

/** Of a million applications there are a few dozen wishes: each is kept once. */
function shared(list: readonly string[]): readonly string[] {
  const key = list.join(' ');
  const known = lists.get(key);
  if (known !== undefined) return known;
  lists.set(key, list);
  return list;
}
