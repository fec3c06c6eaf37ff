import { touches } from './topics.js';

const voucher = ['get', '/api/v1/children/{childId}/voucher', { params: { path: { childId: 'chd_1' } } }];
const statistics = ['get', '/api/v1/statistics'];
const groups = ['get', '/api/v1/groups', { params: { query: { districtId: 'tekeli' } } }];
const iterations = ['get', '/api/v1/iterations', { params: { query: { districtId: 'tekeli' } } }];
const catalogue = ['get', '/api/v1/catalogue', { params: { query: { districtId: 'tekeli', ageGroup: 3 } } }];

test.each([
  ['what was asked about the child that changed', ['child:chd_1'], voucher, true],
  ['what was asked about another child', ['child:chd_2'], voucher, false],
  ['what was asked about the district', ['district:tekeli'], groups, true],
  ['what was asked about another district', ['district:baizak'], groups, false],
  ['any district’s answers when the event names none', ['district:*'], groups, true],
  ['a child’s answers when a district changed', ['district:*'], voucher, false],
  ['the counts of the first page whenever a district changed', ['district:baizak'], statistics, true],
  ['the counts of the first page when a child changed', ['child:chd_1'], statistics, false],
  ['the catalogue when seats of its district changed', ['district:tekeli', 'seats:tekeli'], catalogue, true],
  ['the catalogue when seats changed in a district nobody knows', ['seats:*'], catalogue, true],
  ['the catalogue when seats of another district changed', ['district:baizak', 'seats:baizak'], catalogue, false],
  ['the catalogue when something else of its district changed', ['district:tekeli'], catalogue, false],
  ['what is no catalogue when seats changed that it is told of otherwise', ['seats:tekeli'], groups, false],
  ['lists by their name', ['iterations'], iterations, true],
  ['one of several topics', ['messages', 'child:chd_1'], voucher, true],
])('%s', (_what, topics, asked, expected) => {
  expect(touches(topics, asked)).toBe(expected);
});
