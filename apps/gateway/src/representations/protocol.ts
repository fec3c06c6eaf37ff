import { type Instant, type RegionPolicy, applicationNumber, localDateOf, localTimeOf } from '@kezek/domain';
import type { Protocol, Turn } from '@kezek/translog';
import type { Locale } from '../words/locale.js';
import { protocolWords, reasonWords } from '../words/protocol.js';
import type { Text } from '../words/text.js';
import { ageGroups } from '../words/vocabulary/names.js';
import { csvOf } from './csv.js';
import type { Sheet, Table } from './sheet.js';

export interface ProtocolSource {
  readonly protocol: Protocol;
  readonly protocolHash: string;
  readonly policy: RegionPolicy;
  readonly locale: Locale;
}

/** For people to read and to hang on a wall. */
export function protocolSheet(source: ProtocolSource): Sheet {
  const { protocol, protocolHash, policy, locale } = source;
  const { turns, notGiven, passedOver, cameLater = [] } = protocol;
  const say = (text: Text): string => text[locale];
  return {
    title: say(protocolWords.title),
    lead: say(protocolWords.masked),
    facts: [
      [say(protocolWords.district), policy.district(protocol.districtId).names[locale]],
      [say(protocolWords.iteration), protocol.iterationId.replace(/^itr_/, '')],
      [say(protocolWords.day), protocol.on],
      [say(protocolWords.waited), String(turns.length + notGiven.length + passedOver.length)],
      [say(protocolWords.given), String(turns.length)],
      [say(protocolWords.snapshot), protocol.snapshotHash],
      [say(protocolWords.rules), protocol.policyHash],
      [say(protocolWords.digest), protocolHash],
    ],
    tables: [turnTable(source), ...reasonTables(source), laterTable(source, cameLater)].filter((table) => table.rows.length > 0),
    pageWord: say(protocolWords.page),
    madeOn: protocol.on,
  };
}

/** One line an application, whatever became of it: for spreadsheets. Numbers are whole, stamps are local. */
export function protocolCsv(source: ProtocolSource): string {
  const { protocol, locale } = source;
  const heads = ['outcome', 'ordinal', 'number', 'category', 'stamp', 'settlement', 'ageGroup', 'together', 'reason'] as const;
  const said = (word: keyof typeof protocolWords): string => protocolWords[word][locale];
  const names = namesOf(source);
  const because = (outcome: 'notGiven' | 'passedOver') =>
    protocol[outcome].map((one) => [said(outcome), '', one.applicationId, '', '', '', '', '', reasonWords[one.reason][locale]]);
  const came = (protocol.cameLater ?? []).map(({ applicationId, category, submittedAt }) => {
    return [said('cameLater'), '', applicationId, names.category(category), names.stamp(submittedAt), '', '', '', ''];
  });
  const given = protocol.turns.map((turn) => {
    const [ordinal, category, stamp, settlement, ageGroup] = turnCells(turn, names);
    return [said('turns'), ordinal, turn.applicationId, category, stamp, settlement, ageGroup, turn.batch ?? '', ''] as string[];
  });
  return csvOf([heads.map(said), ...given, ...because('notGiven'), ...because('passedOver'), ...came]);
}

function turnTable(source: ProtocolSource): Table {
  const { protocol, locale } = source;
  const names = namesOf(source);
  return {
    heading: protocolWords.turns[locale],
    columns: [
      { name: protocolWords.ordinal[locale], part: 0.09 },
      { name: protocolWords.number[locale], part: 0.13 },
      { name: protocolWords.category[locale], part: 0.28 },
      { name: protocolWords.stamp[locale], part: 0.22 },
      { name: protocolWords.settlement[locale], part: 0.14 },
      { name: protocolWords.ageGroup[locale], part: 0.14 },
    ],
    rows: protocol.turns.map((turn) => {
      const [ordinal, ...rest] = turnCells(turn, names);
      return [ordinal, applicationNumber(turn.applicationId), ...rest];
    }),
  };
}

function reasonTables({ protocol, locale }: ProtocolSource): Table[] {
  return (['notGiven', 'passedOver'] as const).map((list) => ({
    heading: protocolWords[list][locale],
    columns: [
      { name: protocolWords.number[locale], part: 0.2 },
      { name: protocolWords.reason[locale], part: 0.8 },
    ],
    rows: protocol[list].map(({ applicationId, reason }) => [applicationNumber(applicationId), reasonWords[reason][locale]]),
  }));
}

function laterTable(source: ProtocolSource, cameLater: NonNullable<Protocol['cameLater']>): Table {
  const names = namesOf(source);
  return {
    heading: protocolWords.cameLater[source.locale],
    columns: [
      { name: protocolWords.number[source.locale], part: 0.2 },
      { name: protocolWords.category[source.locale], part: 0.45 },
      { name: protocolWords.stamp[source.locale], part: 0.35 },
    ],
    rows: cameLater.map((one) => [applicationNumber(one.applicationId), names.category(one.category), names.stamp(one.submittedAt)]),
  };
}

type Names = ReturnType<typeof namesOf>;

/** By the rules of the day of the protocol, whatever holds now. */
function namesOf({ protocol, policy, locale }: ProtocolSource) {
  const rules = policy.on(protocol.on);
  const { settlements } = policy.district(protocol.districtId);
  const known = new Map<string, string>(settlements.map(({ id, names }) => [id, names[locale]]));
  const categories = new Map<number, string>();
  return {
    category: (ordinal: number): string => {
      const name = categories.get(ordinal) ?? `${ordinal}. ${rules.category(ordinal).names[locale]}`;
      categories.set(ordinal, name);
      return name;
    },
    settlement: (id: string): string => known.get(id) ?? id,
    ageGroup: (group: number): string => ageGroups[String(group)]?.[locale] ?? String(group),
    // What is less than a minute is the same in every zone.
    stamp: (at: Instant): string => `${localDateOf(at, policy.zone)} ${localTimeOf(at, policy.zone)}${at.slice(16, -1)}`,
  };
}

const turnCells = (turn: Turn, names: Names): [string, string, string, string, string] => [
  String(turn.ordinal),
  names.category(turn.category),
  names.stamp(turn.submittedAt),
  names.settlement(turn.settlementId),
  names.ageGroup(turn.ageGroup),
];
