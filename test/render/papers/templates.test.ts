import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../../src/render/papers/answer-names.js';
import { fill, placeholdersOf } from '../../../src/render/papers/placeholders.js';
import { loadTemplates } from '../../../src/render/papers/templates.js';
import { temporaryFolder } from '../../support/temporary.js';

function folder(files: Record<string, string>): string {
  const path = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

async function errorOf(files: Record<string, string>): Promise<string> {
  return loadTemplates('id', folder(files)).then(
    () => 'no error',
    (error: Error) => error.message.replace(/^.*\//, ''),
  );
}

describe('loadTemplates', () => {
  it('has standard texts in both languages, with the same items of the form', async () => {
    const [id, en] = [await loadTemplates('id'), await loadTemplates('en')];
    const shape = ({ form }: typeof id) => form.map(({ items }) => items.map(({ answer }) => answer?.text ?? null));
    expect(shape(en)).toEqual(shape(id));
    expect(shape(id).map(({ length }) => length)).toEqual([6, 7, 9]);
    expect(
      shape(id)
        .flat()
        .filter((answer) => answer !== null),
    ).toEqual([...ANSWERS]);
  });

  it('takes the texts of the user and keeps the standard ones for the rest', async () => {
    const templates = await loadTemplates(
      'id',
      folder({ 'chr.yaml': 'judul: NOTA REVIU {instansi}\ntemuan:\n  judul: Hal yang ditemukan\n' }),
    );
    const chr = templates.chr.about({ instansi: 'Kecamatan Contoh' });
    expect(chr.get('judul')).toBe('NOTA REVIU Kecamatan Contoh');
    expect(chr.get('temuan.judul')).toBe('Hal yang ditemukan');
    expect(chr.get('temuan.kondisi')).toBe('KONDISI');
  });

  it('takes the items of the form as the user orders them', async () => {
    const yaml =
      'bagian:\n  - judul: A\n    butir:\n      - teks: Keuangan\n        otomatis: I.6\n      - teks: Lain\n';
    const { form } = await loadTemplates('id', folder({ 'formulir.yaml': yaml }));
    expect(form.map(({ items }) => items.map(({ text, answer }) => [text.text, answer?.text]))).toEqual([
      [
        ['Keuangan', 'I.6'],
        ['Lain', undefined],
      ],
    ]);
  });

  it.each([
    [
      'unknown placeholder',
      { 'chr.yaml': 'judul: X\nsubjudul: ATAS {nama}\n' },
      /^chr\.yaml:2: unknown placeholder \{nama\} in "subjudul"; known here: instansi,/,
    ],
    [
      'placeholder of another text',
      { 'chr.yaml': 'judul: "{tercetak}"\n' },
      /^chr\.yaml:1: unknown placeholder \{tercetak\}/,
    ],
    ['single brace', { 'kkr.yaml': '# teks\n\njudul: "a { b"\n' }, /^kkr\.yaml:3: a single "\{"/],
    [
      'unknown key',
      { 'chr.yaml': 'temuan:\n  kondisi: K\n  kodisi: K\n' },
      /^chr\.yaml:3: unknown key "temuan\.kodisi"/,
    ],
    [
      'unknown answer',
      { 'formulir.yaml': 'bagian:\n  - judul: A\n    butir:\n      - teks: x\n        otomatis: IV.1\n' },
      /^formulir\.yaml:5: unknown answer "IV\.1"; known: I\.1,/,
    ],
    [
      'unknown key of an item',
      { 'formulir.yaml': 'bagian:\n  - judul: A\n    butir:\n      - isi: x\n' },
      /^formulir\.yaml:4: unknown key "isi"/,
    ],
    ['list for a text', { 'chr.yaml': 'judul:\n  - a\n' }, /^chr\.yaml:2: expected a text/],
    ['no YAML', { 'chr.yaml': 'judul: "a\n' }, /^chr\.yaml:\d: /],
    [
      'other file',
      { 'chr.yml': 'judul: a\n' },
      /^chr\.yml:1: the template files are called kkr\.yaml, chr\.yaml, formulir\.yaml/,
    ],
  ])('names file and line: %s', async (_, files, message) => {
    expect(await errorOf(files)).toMatch(message);
  });
});

describe('placeholders', () => {
  it('fills names in, and keeps doubled braces as plain ones', () => {
    expect(placeholdersOf('{a} {{b}} {c}')).toEqual(['a', 'c']);
    expect(fill('{a} {{b}} {c}', { a: '1', c: '{a}' })).toBe('1 {b} {a}');
  });

  it('never leaves one unfilled', () => {
    expect(() => fill('{a}', {})).toThrow('{a}');
  });
});
