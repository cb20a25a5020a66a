import { printTable } from '../measure/print-table.js';
import type { Accuracy } from './accuracy.js';
import type { Score } from './adjacency.js';
import type { Agreement } from './agreement.js';
import type { Limits } from './limits.js';
import type { Speed } from './speed.js';

const four = (value: number | undefined) => value?.toFixed(4) ?? '-';
const figures = ({ precision, recall, f1 }: Score) => [four(precision), four(recall), four(f1)];

/** Documents down, sources across; the means of each source at the end. */
export function printAccuracy(accuracy: readonly Accuracy[]): void {
  const names = [...new Set(accuracy.flatMap(({ documents }) => documents.map(({ name }) => name)))].sort();
  const f1 = ({ documents }: Accuracy, name: string) => documents.find((each) => each.name === name)?.f1;
  printTable([
    ['F1 by document', ...accuracy.map(({ source }) => source)],
    ...names.map((name) => [name, ...accuracy.map((each) => four(f1(each, name)))]),
  ]);
  printTable([
    ['mean of documents', 'documents', 'precision', 'recall', 'F1', 'F1 of means', 'tables exact'],
    ...accuracy.map((each) => [
      each.source,
      String(each.documents.length),
      ...(each.documents.length > 0 ? figures(each) : ['-', '-', '-']),
      each.documents.length > 0 ? four(each.f1OfMeans) : '-',
      `${each.exact}/${each.tables}`,
    ]),
  ]);
}

/** How far two ways of finding tables agree on documents without ground truth. */
export function printAgreement(agreement: readonly Agreement[]): void {
  printTable([
    ['tagged, no ground truth', 'tables by tags', 'tables by geometry', 'F1 of tags against geometry'],
    ...agreement.map(({ file, tags, geometry, f1 }) => [file, String(tags), String(geometry), four(f1)]),
  ]);
}

export function printSpeed(speed: Readonly<Record<string, Speed>>): void {
  printTable([
    ['best of the rounds', 'pages', 'bare pdf.js, ms', 'tables, ms', 'ratio'],
    ...Object.entries(speed).map(([folder, { pages, bare, tables, ratio }]) => [
      folder,
      String(pages),
      bare.toFixed(0),
      tables.toFixed(0),
      ratio.toFixed(2),
    ]),
  ]);
}

export function printLimits(limits: Readonly<Record<string, Limits>>): void {
  for (const [folder, { files, pages, slowest, breaches }] of Object.entries(limits)) {
    console.log(`${folder}: ${files} files, ${pages} pages, slowest ${slowest.toFixed(0)} ms a page`);
    for (const { file, reason } of breaches) console.log(`  ${file}: ${reason}`);
  }
}
