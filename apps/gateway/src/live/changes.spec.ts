import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EventType, events, isPublished, parseEvent } from '@kezek/contracts';
import { changeOf, watchedTypes } from './changes.js';
import { noInterest } from './no-interest.js';
import { topicsFor } from './view.js';

const golden = join(__dirname, '../../../../libs/contracts/golden');
const samples = readdirSync(golden).map((file) => parseEvent(JSON.parse(readFileSync(join(golden, file), 'utf8'))));
const auditor = { everything: true };
const knowledge = { districtOf: () => undefined, children: new Set<string>() };

describe('every published event', () => {
  it('either changes something on a page, or is said to be of no interest', () => {
    const told = [...watchedTypes, ...noInterest].sort();
    expect(told).toEqual((Object.keys(events) as EventType[]).filter(isPublished).sort());
    expect(new Set(told).size).toBe(told.length);
  });

  it.each(samples.filter(({ type }) => watchedTypes.some((one) => one === type)).map((event) => [event.type, event] as const))(
    '%s is told as topics of identifiers alone, and to an auditor',
    (_type, event) => {
      const change = changeOf(event);
      expect(change).toBeDefined();
      const ids = new Set(textsOf(event.data));
      for (const topic of topicsFor(auditor, change!, knowledge)) {
        const [, subject] = /^(?:iterations|epochs|messages|children|(?:child|kindergarten|group|district|seats|register):(.+))$/.exec(
          topic,
        ) ?? [topic, '?'];
        if (subject !== undefined && subject !== '*') expect(ids).toContain(subject);
      }
      expect(topicsFor(auditor, change!, knowledge)).not.toEqual([]);
    },
  );

  it('of no interest changes nothing', () => {
    for (const event of samples.filter(({ type }) => noInterest.includes(type))) expect(changeOf(event)).toBeUndefined();
  });
});

const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
