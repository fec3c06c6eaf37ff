import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PolicyFileError, loadRegionPolicy } from './policy-file.js';

describe('a wrong region policy', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kezek-policy-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function problems(files: Record<string, string>): string[] {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    try {
      loadRegionPolicy(join(folder, 'region.yaml'));
    } catch (error) {
      if (error instanceof PolicyFileError) return error.problems.map((problem) => problem.replaceAll(`${folder}/`, ''));
      throw error;
    }
    throw new Error('was taken for right');
  }

  it('names the line of a wrong value', () => {
    expect(problems({ 'region.yaml': '# a region\nid: 7\nzone: Asia/Nowhere\n' })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^region\.yaml:2 id: /), expect.stringMatching(/^region\.yaml:3 zone: /)]),
    );
  });

  it('names the line of a key that is not known', () => {
    expect(problems({ 'region.yaml': 'id: x\n\nzonee: Asia/Almaty\n' })).toContain('region.yaml:3 zonee: is not known');
  });

  it('names the nearest line there is for a missing value', () => {
    expect(problems({ 'region.yaml': 'id: x\nlanguages:\n  interface: [kk]\n' })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^region\.yaml:2 languages\.instruction: /)]),
    );
  });

  it('names the included file and the line in it', () => {
    const found = problems({
      'region.yaml': 'id: x\ninclude:\n  calendar: calendar-kz.yaml\n',
      'calendar-kz.yaml': '# days off\nyears:\n  - year: x\n',
    });
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^calendar-kz\.yaml:3 calendar\.years\[0\]/)]));
  });

  it('names the line of a category before which ages are left out', () => {
    const regions = join(__dirname, '../../../deploy/regions');
    cpSync(regions, folder, { recursive: true });
    const table = readFileSync(join(regions, 'categories-21.yaml'), 'utf8').split('\n');
    // The last band of a year, that of children from one to two without a privilege.
    const line = table.findLastIndex((text) => text.includes('minMonths: 12,'));
    table[line] = (table[line] ?? '').replace('12', '13');
    const found = problems({ 'region.yaml': readFileSync(join(regions, 'zhetysu.yaml'), 'utf8'), 'categories-21.yaml': table.join('\n') });
    expect(found).toHaveLength(1);
    const [, row, message] = /^categories-21\.yaml:(\d+) categories\[0\]\.value\[19\]: (.*)$/.exec(found[0] ?? '') ?? [];
    expect(message).toBe('general: no band from 12 to 13 months');
    // The row begins at most two lines before its band.
    expect(line + 1 - Number(row)).toBeGreaterThanOrEqual(0);
    expect(line + 1 - Number(row)).toBeLessThanOrEqual(3);
  });

  it('names the line of broken YAML and of a key written twice', () => {
    expect(problems({ 'region.yaml': 'id: x\nzone: [a\n' })[0]).toMatch(/^region\.yaml:3 /);
    expect(problems({ 'region.yaml': 'id: x\nid: y\n' })[0]).toMatch(/^region\.yaml:2 /);
  });

  it('says which file is missing and who includes it', () => {
    expect(problems({ 'region.yaml': 'include:\n  calendar: none.yaml\n' })).toEqual([
      'none.yaml: cannot be read (ENOENT); it is included by region.yaml',
    ]);
    expect(problems({ 'region.yaml': 'calendar: 1\ninclude:\n  calendar: none.yaml\n' })).toEqual([
      'region.yaml:3 include.calendar: is also written in this file',
    ]);
  });
});
