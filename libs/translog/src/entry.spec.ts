import { entryText, isPublic, parseEntry, publicPart } from './entry.js';

const submitted = {
  applicationId: 'app_1',
  childId: 'chd_1',
  guardianId: 'gdn_1',
  category: 18,
  submittedAt: '2026-09-01T04:00:00.000001Z',
  channel: 'web',
  placement: {
    districtId: 'taldykorgan',
    settlementId: 'taldykorgan',
    birthDate: '2023-05-04',
    ageGroup: 3,
    languages: ['kk'],
    kinds: ['state'],
  },
};

describe('an entry of the public log', () => {
  it('shows the number, the order and the place, and nothing that leads to the child', () => {
    const shown = publicPart('queue.application-submitted', submitted);
    expect(shown).toEqual({
      applicationId: 'app_1',
      category: 18,
      submittedAt: '2026-09-01T04:00:00.000001Z',
      channel: 'web',
      placement: { districtId: 'taldykorgan', settlementId: 'taldykorgan', ageGroup: 3, languages: ['kk'], kinds: ['state'] },
    });
    expect(JSON.stringify(shown)).not.toMatch(/chd_|gdn_|2023-05-04/);
  });

  it('is one text for equal content, and read back whole', () => {
    const entry = {
      at: '2026-09-01T04:00:00.000002Z',
      type: 'queue.application-submitted',
      data: publicPart('queue.application-submitted', submitted),
    };
    const reordered = { ...submitted, placement: Object.fromEntries(Object.entries(submitted.placement).reverse()) };
    expect(entryText({ ...entry, data: publicPart(entry.type, reordered) })).toBe(entryText(entry));
    expect(parseEntry(entryText(entry))).toEqual(entry);
  });

  it('is refused where it is none', () => {
    expect(isPublic('voucher.offered')).toBe(false);
    expect(() => publicPart('voucher.offered', {})).toThrow('no public part');
    expect(() => parseEntry('{"at":1}')).toThrow(TypeError);
    expect(() => parseEntry('hello')).toThrow(SyntaxError);
  });
});
