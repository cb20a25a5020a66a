/**
 * What a column holds, told from its header. Headers are compared without spaces, so that words that a narrow
 * column or OCR has broken ("RENSTR A", "Sang at") are still known.
 */
export type Role =
  | 'number'
  | 'goal'
  | 'goal_indicator'
  | 'sasaran'
  | 'indikator'
  | 'sasaran_indikator'
  | 'program_indicator'
  | 'unit'
  | 'formula'
  | 'source'
  | 'target'
  | 'target_end'
  | 'realisasi'
  | 'condition'
  | 'national'
  | 'capaian'
  | 'capaian_end'
  | 'percent'
  | 'serapan'
  | 'efficiency'
  | 'program'
  | 'kegiatan'
  | 'sub_kegiatan'
  | 'name'
  | 'pagu'
  | 'pagu_before'
  | 'budget_realisasi'
  | 'budget_percent'
  | 'physical'
  | 'quarter'
  | 'count'
  | 'predicate'
  | 'year_value'
  | 'note'
  | 'other';

export interface ColumnRole {
  role: Role;
  year: number | null;
}

/** Lower-case letters, digits, % and slashes of a header, without spaces. */
export function squash(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\(\d{1,2}\)/g, '')
    .replace(/[^a-z0-9%/+]/g, '')
    .replace(/real(?:ia|sa|i)si|relisasi/g, 'realisasi');
}

const HEADER_STARTS =
  /^(?:no(?:mor|urut)?$|sasaran|tujuan|misi(?:rpjmd|daerah)?$|urusan|perangkatdaerah|indikator|indicator|iku$|ikk$|kinerja|target|rencana|realisasi|reali?sasi|capaian|pencapaian|tingkat|persen|prosen|%|satuan|formula|rumus|penjelasan|definisi|sumber|penanggung|bidang|pengampu|program|kegiatan|sub|uraian|nama|anggaran|pagu|alokasi|jumlah|total|keuangan|fisik|serapan|penyerapan|efisiensi|kategori|predikat|nilai|interpretasi|keterangan|ket(?:\+|$)|tahun|th\d|ta\d|triwulan|tw|strategi|kebijakan|kondisi|awal|akhir|golongan|pangkat|jabatan|pendidikan|jenis|unit|lokasi|volume|selisih|sisa|perubahan|sebelum|setelah|murni|penetapan|hasil|formulasi|cara|baseline|sangat|memuaskan|baik|cukup|kurang|tinggi|sedang|rendah|berhasil|status|standar|nasional|kenaikan|naik|pertumbuhan|output|outcome|kode|rekening|belanja|pendapatan|rp$|rp\.|ribu|juta|kat[ae]gori|capai|uraian|perjanjiankinerja|tolokukur)/;

/** Whether a text can be a column's header: short, and beginning with a word of the field's tables. */
export function isHeaderText(text: string): boolean {
  if (text.length > 110 || /\d{1,3}(?:[.,]\d{3})+/.test(text)) return false;
  return (
    HEADER_STARTS.test(squash(text)) && !/^(?:program|kegiatan|sub ?kegiatan)\s*:|^program [a-z]+ [a-z]+/i.test(text)
  );
}

export function yearIn(text: string): number | null {
  const years = [...text.matchAll(/(?<!\d)(?:19[89]|20[0-5])\d(?!\d)/g)].map((match) => Number(match[0]));
  return years.length === 1 || (years.length > 1 && new Set(years).size === 1) ? (years[0] ?? null) : null;
}

const END_OF_PLAN =
  /akhirrenstra|jangkamenengah|akhirperiode|targetakhir|akhirrpjmd|akhirperioderpjmd|kondisiyangharusdicapai|targetrenstra|targetrpjmd/;

/** Roles of headers that say it by themselves, tested in order; the first that matches decides. */
const RULES: [Role, (leaf: string, full: string) => boolean][] = [
  ['other', (_, full) => /strategi(?!s)|kebijakan/.test(full)],
  ['number', (leaf) => /^no(?:mor|urut)?$/.test(leaf)],
  ['formula', (_, full) => /formula|rumus|penjelasan|definisioperasional|carapengukuran|penghitungan/.test(full)],
  ['source', (_, full) => /sumberda[tn]a|penanggungjawab|pengampu|sumber$|leadingsector/.test(full)],
  [
    'national',
    (_, full) => /nasional|standar|provinsi$|rataprovinsi/.test(full) && /realisasi|standar|capaian|target/.test(full),
  ],
  ['unit', (leaf) => /^(?:satuan|sat)$/.test(leaf)],
  [
    'condition',
    (leaf) =>
      /^kondisi|kinerjaawal|baseline|(?:capaian|realisasi).*(?:lalu|sebelumnya)|^(?:thn|th|tahun)(?:lalu|sebelumnya)$/.test(
        leaf,
      ),
  ],
  ['efficiency', (_, full) => /efisiensi|efektivitas/.test(full)],
  ['physical', (leaf, full) => /^fisik/.test(leaf) || /realisasifisik|fisik%?$/.test(full)],
  ['goal_indicator', (_, full) => /indikatortujuan/.test(full)],
  ['sasaran_indikator', (_, full) => /^sasaran\w*\/indikator|^sasarandanindikator/.test(full)],
  [
    'program_indicator',
    (leaf, full) =>
      /indikator(?:kinerja)?(?:sub)?(?:program|kegiatan|output|outcome|keluaran)/.test(full) ||
      /^(?:output|keluaran|outcome|tolokukur)(?:kegiatan|program)?$/.test(leaf),
  ],
  [
    'indikator',
    (leaf, full) =>
      (/indi[ck]ator/.test(leaf) && !/^(?:%|persen|prosen|capaian|tingkat)/.test(leaf)) ||
      /^i[kp][uk]$|^perjanjiankinerja$/.test(leaf) ||
      (/indi[ck]ator/.test(full) && !/target|realisasi|capaian/.test(full)),
  ],
  ['sasaran', (leaf) => /^kinerjautama/.test(leaf)],
  ['serapan', (_, full) => /serapan|penyerapan/.test(full) && /%|persen|prosen|serapananggaran/.test(full)],
  [
    'target_end',
    (leaf, full) =>
      !/^(?:capaian|realisasi|%)/.test(leaf) && END_OF_PLAN.test(full) && /target|kondisi|kinerja/.test(full),
  ],
  ['quarter', (leaf) => /^(?:tw|trw|triwulan|tribulan)[ivx\d]+$/.test(leaf)],
  [
    'pagu_before',
    (_, full) =>
      /(?:anggaran|pagu|alokasi|target).*(?:sebelum|murni|penetapan|awal)|(?:sebelum|murni|penetapan).*(?:anggaran|pagu|alokasi|perubahan)/.test(
        full,
      ) && !/setelah|sesudah/.test(full),
  ],
  [
    'budget_percent',
    (leaf, full) =>
      /anggaran|keuangan|pagu|alokasi|belanja/.test(full) &&
      /^(?:%\w*|persen\w*|prosen\w*|capaian%?|capaianpersen)$/.test(leaf),
  ],
  [
    'budget_realisasi',
    (leaf, full) =>
      /realisasi|penyerapan|terserap/.test(full) &&
      /anggaran|keuangan|belanja|alokasi|dana|rp/.test(full) &&
      !/^(?:target|anggaran\(?rp\)?)$/.test(leaf),
  ],
  ['pagu', (_, full) => /pagu|anggaran|alokasi|jumlahdana|^dana/.test(full) && !/program$|realisasi|^sisa/.test(full)],
  ['capaian_end', (leaf, full) => /capaian/.test(leaf) && /terhadap|thd/.test(full) && END_OF_PLAN.test(full)],
  ['percent', (leaf, full) => /^(?:%|persen\w*|prosen\w*)(?:realisasi)?$/.test(leaf) && /realisasi/.test(full)],
  ['predicate', (leaf) => /tercapai\/?tidak|tercapaiatautidak|statuscapaian/.test(leaf)],
  ['realisasi', (leaf) => /^realisasi|^hasil(?:th|tahun)?(?:20\d\d)?$/.test(leaf)],
  [
    'capaian',
    (leaf, full) =>
      (/capai|tingkatkemajuan|kemajuan/.test(leaf) && !/^target/.test(leaf)) ||
      (/capaian|kemajuan/.test(full) && /^%|persen|^capaian|kinerja/.test(leaf) && !/target|realisasi/.test(leaf)),
  ],
  [
    'target',
    (leaf, full) =>
      /target|rencana/.test(leaf) || (/target|rencanakinerja/.test(full) && !/realisasi|capaian/.test(full)),
  ],
  ['realisasi', (_, full) => /reali?s?asi/.test(full)],
  ['capaian', (_, full) => /capaian/.test(full)],
  [
    'sasaran',
    (leaf, full) =>
      /sasaran/.test(full) && !/strategimencapai|indikator|program/.test(full) && !/^(?:target|program)/.test(leaf),
  ],
  ['sub_kegiatan', (leaf) => /^(?:nama)?sub_?kegiatan/.test(leaf)],
  ['program', (leaf) => /^(?:nama)?program/.test(leaf)],
  ['kegiatan', (leaf) => /^(?:nama)?kegiatan/.test(leaf)],
  ['goal', (_, full) => /tujuan|misi/.test(full)],
  ['predicate', (leaf) => /^(?:predikat|kat[ae]gori|kriteria|interpretasi|kualifikasi|keterangancapaian)/.test(leaf)],
  ['percent', (leaf) => /^(?:%|persen\w*|prosen\w*|\(%\))$/.test(leaf)],
  ['count', (leaf) => /^(?:jumlah|total|jml)/.test(leaf)],
  ['note', (leaf) => /^ket(?:erangan|\+|$)|catatan/.test(leaf)],
  ['year_value', (leaf) => /^(?:th|tahun|ta)?(?:19|20)\d\d$/.test(leaf)],
  ['name', (leaf) => /^(?:uraian|nama|jenis|jabatan|pendidikan|pangkat|golongan|unit|kelompok|program)/.test(leaf)],
];

/** The role and year of each column from its stack of headers, top to bottom. */
export function rolesOf(headers: string[][]): ColumnRole[] {
  return headers.map((texts) => {
    const stack = texts.map(squash).filter(Boolean);
    const full = stack.join('');
    const leaf = stack.at(-1) ?? '';
    const year = yearIn([...texts].reverse().find((text) => yearIn(text) !== null) ?? '');
    if (full === '') return { role: 'other', year };
    const significant = /^(?:th|tahun|ta)?(?:19|20)\d\d$|^\d*$/.test(leaf) ? (stack.at(-2) ?? leaf) : leaf;
    const role = RULES.find(([, matches]) => matches(significant, full))?.[0] ?? 'other';
    return { role, year };
  });
}

/** A column as far as its role depends on what stands in it and beside it. */
export interface RoleClue extends ColumnRole {
  header: string;
  /** At least half of its figures are amounts of money. */
  money: boolean;
  /** At least half of its figures have a percent sign. */
  percent: boolean;
}

/** Where the header alone does not decide: columns of money without the word for it, "Capaian" that is a realisasi. */
export function refineRoles(clues: RoleClue[]): Role[] {
  const roles = clues.map((clue) => moneyRole(clue));
  const budgeted = roles.includes('budget_realisasi');
  clues.forEach(({ header, money }, i) => {
    if (budgeted && !money && roles[i] === 'realisasi' && /%\)?$/.test(squash(header))) roles[i] = 'budget_percent';
  });
  const measureYears = new Set(
    clues.filter((_, i) => roles[i] === 'realisasi' || roles[i] === 'capaian').map((clue) => clue.year),
  );
  const years = new Set(clues.map((clue) => clue.year).filter((year) => year !== null));
  clues.forEach((clue, i) => {
    if (
      roles[i] !== 'target_end' ||
      clue.year === null ||
      /akhir|jangkamenengah|harusdicapai/.test(squash(clue.header))
    )
      return;
    const alone = years.size === 1 && !roles.includes('target');
    if (measureYears.has(clue.year) || alone) roles[i] = 'target';
  });
  if (!roles.includes('realisasi') && roles.includes('target')) {
    const achieved = clues.map((clue, i) => ({ clue, i })).filter(({ i }) => roles[i] === 'capaian');
    const signed = achieved.filter(({ clue }) => /%|persen|prosen/i.test(clue.header));
    if (signed.length > 0 && signed.length < achieved.length)
      for (const { clue, i } of achieved) if (!signed.some((other) => other.clue === clue)) roles[i] = 'realisasi';
  }
  return roles;
}

function moneyRole(clue: RoleClue): Role {
  const key = squash(clue.header);
  if (!clue.money) return clue.role;
  if (clue.role === 'serapan' || (clue.role === 'other' && /serap|penggunaan|pengeluaran|spj/.test(key)))
    return 'budget_realisasi';
  if (clue.role !== 'other' && clue.role !== 'condition' && clue.role !== 'count') return clue.role;
  if (/penetapan|murni|sebelum|awal/.test(key)) return 'pagu_before';
  return /perubahan|setelah|sesudah|apbd|dpa/.test(key) ? 'pagu' : clue.role;
}
