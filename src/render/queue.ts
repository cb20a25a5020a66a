import type { Language } from '../findings/finding.js';
import { plainLine } from './hostile.js';
import { type MigrationCounts, outcomeWords } from './migration.js';

/** The state of the queue, as `lkjip queue --json` prints it. */
export interface QueueView {
  waiting: { version: string; documents: number }[];
  active: { files: string[]; worker: number; host: string; pid: number; since: string; tries: number }[];
  done: number;
  failed: { files: string[]; code: string; reason: string; tries: number; at: string }[];
  workers: { id: number; host: string; pid: number; version: string; jobs: number; since: string; alive: boolean }[];
}

/** What a worker tells of its work. */
export type WorkerNote =
  | { type: 'saved'; file: string; outcome: keyof MigrationCounts['outcomes'] }
  | { type: 'changed'; file: string }
  | { type: 'failed'; file: string; reason: string; givenUp: boolean }
  | { type: 'took-over'; file: string; host: string; pid: number; givenUp: boolean }
  | { type: 'lost'; file?: string }
  | { type: 'other-version'; version: string; waiting: number };

const id = {
  waiting: 'menunggu',
  active: 'sedang diperiksa',
  done: 'selesai',
  failed: 'gagal',
  workers: 'pekerja',
  since: 'sejak',
  try: 'percobaan',
  tries: 'kali dicoba',
  forVersion: 'untuk versi',
  documents: 'dokumen',
  atOnce: 'sekaligus',
  silent: 'tidak memberi kabar; dokumennya segera diambil alih',
  requeued: 'dokumen diantrekan lagi',
  files: 'berkas',
  queued: 'diantrekan',
  alreadyQueued: 'sudah dalam antrean',
  changed: 'isinya berubah sejak diantrekan; diantrekan lagi',
  again: 'akan dicoba lagi',
  givenUp: 'tidak dicoba lagi',
  tookOver: 'diambil alih dari pekerja yang mati',
  lost: 'pekerja ini dikira mati; ia mulai lagi sebagai pekerja baru',
  lostFile: 'sudah diambil alih pekerja lain; hasil di sini dibuang',
  otherVersion: 'dokumen menunggu pekerja lkjip versi',
};

const en: typeof id = {
  waiting: 'waiting',
  active: 'being audited',
  done: 'done',
  failed: 'failed',
  workers: 'workers',
  since: 'since',
  try: 'try',
  tries: 'tries',
  forVersion: 'for version',
  documents: 'documents',
  atOnce: 'at once',
  silent: 'gives no sign of life; its documents are about to be taken over',
  requeued: 'documents put back into the queue',
  files: 'files',
  queued: 'queued',
  alreadyQueued: 'queued already',
  changed: 'changed since it was queued; queued again',
  again: 'to be tried again',
  givenUp: 'given up',
  tookOver: 'taken over from a dead worker',
  lost: 'this worker was taken for dead; it goes on as a new one',
  lostFile: 'taken over by another worker; the result made here is dropped',
  otherVersion: 'documents wait for a worker of lkjip version',
};

const STRINGS = { id, en };

const line = (...parts: (string | number)[]) => plainLine(parts.join(' '));
const names = (files: string[]) => files.join(', ');
const time = (iso: string) => iso.replace('T', ' ').replace(/\.\d+Z$/, 'Z');

/** The queue for a reader at a terminal. */
export function renderQueue({ waiting, active, done, failed, workers }: QueueView, language: Language): string {
  const text = STRINGS[language];
  const total = waiting.reduce((sum, { documents }) => sum + documents, 0);
  const counts = [
    `${total} ${text.waiting}`,
    `${active.length} ${text.active}`,
    `${done} ${text.done}`,
    `${failed.length} ${text.failed}`,
  ];
  const lines = [counts.join(' · ')];
  const section = (title: string, rows: string[]) => {
    if (rows.length > 0) lines.push('', `${title}:`, ...rows.map((row) => `  ${row}`));
  };
  section(
    text.waiting,
    waiting.map(({ version, documents }) => line(documents, text.documents, text.forVersion, version)),
  );
  section(
    text.active,
    active.map(({ files, host, pid, since, tries }) => {
      const again = tries > 1 ? ` · ${text.try} ${tries}` : '';
      return line(`${names(files)} · ${host} (${pid}) · ${text.since} ${time(since)}${again}`);
    }),
  );
  section(
    text.failed,
    failed.map(({ files, code, reason, tries }) =>
      line(`${names(files)}: ${reason} (${code}, ${tries} ${text.tries})`),
    ),
  );
  section(
    text.workers,
    workers.map(({ host, pid, version, jobs, since, alive }) => {
      const parts = [`${host} (${pid})`, `lkjip ${version}`, `${jobs} ${text.atOnce}`, `${text.since} ${time(since)}`];
      return line([...parts, ...(alive ? [] : [text.silent])].join(' · '));
    }),
  );
  return `${lines.join('\n')}\n`;
}

/** One line on how many documents were put back. */
export function renderRequeued(count: number, language: Language): string {
  return `${count} ${STRINGS[language].requeued}\n`;
}

/** One line on what became of files that were to be queued. */
export function renderEnqueued(
  {
    files,
    outcomes,
  }: { files: number; outcomes: Record<'queued' | 'already-queued' | 'known' | 'not-a-report' | 'failed', number> },
  language: Language,
): string {
  const text = STRINGS[language];
  const words = outcomeWords(language);
  const parts = [
    [outcomes.queued, text.queued],
    [outcomes['already-queued'], text.alreadyQueued],
    [outcomes.known, words.known],
    [outcomes['not-a-report'], words['not-a-report']],
    [outcomes.failed, words.failed],
  ].flatMap(([count, word]) => (count ? [`${count} ${word}`] : []));
  return `${[`${files} ${text.files}`, ...parts].join(' · ')}\n`;
}

/** One line on what a worker just did. */
export function renderWorkerNote(note: WorkerNote, language: Language): string {
  const text = STRINGS[language];
  switch (note.type) {
    case 'saved':
      return line(`${note.file}: ${outcomeWords(language)[note.outcome]}`);
    case 'changed':
      return line(`${note.file}: ${text.changed}`);
    case 'failed':
      return line(`${note.file}: ${note.reason}; ${note.givenUp ? text.givenUp : text.again}`);
    case 'took-over':
      return line(
        `${note.file}: ${text.tookOver} (${note.host}, ${note.pid}); ${note.givenUp ? text.givenUp : text.again}`,
      );
    case 'lost':
      return note.file === undefined ? text.lost : line(`${note.file}: ${text.lostFile}`);
    case 'other-version':
      return line(note.waiting, text.otherVersion, note.version);
  }
}
