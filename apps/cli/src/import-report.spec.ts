import { importText } from './import-report.js';
import type { QueueImport } from './rest/shapes.js';

const planned: QueueImport = { importId: 'imp_1', phase: 'planned', rows: 3, faulty: 1, done: 0, submitted: 0, refused: 0 };
const proof = {
  oldOrderBy: 'position',
  ...{ byClass: 0, byAge: 0, byStamp: 0, examples: [] },
  categories: [{ category: 7, imported: 2, waiting: 10, waitingBehind: 4, placesMax: 2 }],
};

it('says what is wrong with which row, and that the order is kept', () => {
  const faulty = [
    {
      row: 4,
      faults: [
        { column: 'phone', text: 'Not a phone.' },
        { column: 'childIin', text: 'Twice.', otherRow: 2 },
      ],
    },
  ];
  expect(importText({ ...planned, proof }, faulty)).toBe(
    [
      'imp_1: planned',
      '  rows        3, 1 of them with a fault',
      '  order       as in the file (old order by position)',
      '  category 7  2 imported; of 10 who wait, 4 get up to 2 before them',
      '  row 4: phone: Not a phone. childIin: Twice. (row 2)',
      '',
    ].join('\n'),
  );
});

it('says why pairs change sides, and how the run ended', () => {
  const turned = { ...proof, byClass: 2, examples: [{ row: 3, behindRow: 4, cause: 'class' }], categories: [] };
  const text = importText({ ...planned, phase: 'completed', done: 2, submitted: 1, refused: 1, proof: turned }, [
    { row: 3, faults: [], refusedText: 'Waits already.' },
  ]);
  expect(text).toMatch(/2: 1 submitted, 1 refused/);
  expect(text).toMatch(/2 pairs change sides: 2 by class, 0 by age, 0 by stamp/);
  expect(text).toMatch(/row 3 comes behind row 4, by class/);
  expect(text).toMatch(/row 3: Waits already\./);
});
