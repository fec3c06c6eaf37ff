import { join } from 'node:path';
import { importsOf, stylesNeededBy } from './mantine-styles.js';

test('a component brings the styles of all it is built of', () => {
  expect([...stylesNeededBy(new Set(['Select']))].sort()).toEqual(
    expect.arrayContaining(['Combobox', 'Input', 'Popover', 'ScrollArea', 'UnstyledButton', 'CloseButton']),
  );
  expect([...stylesNeededBy(new Set(['AppShellMain']))]).toContain('AppShell');
});

test('nobody’s styles come with it', () => {
  expect([...stylesNeededBy(new Set(['Text', 'MantineColorsTuple']))]).toEqual(['Text']);
});

test('the charts of Mantine stand on components too', () => {
  expect([...importsOf(join(__dirname, '../src'))]).toEqual(expect.arrayContaining(['ColorSwatch', 'Paper']));
});

test('what the portal imports is found, also where types are among it', () => {
  const imported = importsOf(join(__dirname, '../src'));
  expect([...imported]).toEqual(expect.arrayContaining(['Button', 'SegmentedControl', 'Table']));
  expect([...imported].filter((name) => !/^\w+$/.test(name))).toEqual([]);
});
