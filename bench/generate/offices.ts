export interface Office {
  kind: 'kecamatan' | 'other';
  /** "Kecamatan Sidomulyo", "Dinas Perikanan" */
  name: string;
  /** The place that a kecamatan is named after, or one that another office mentions. */
  place: string;
  /** The same, as it is sometimes torn in two: "Sido Mulyo". */
  torn: string;
  /** "Kabupaten Wanajati" */
  regency: string;
}

const words = (text: string) => text.split(' ');

/** No regency of Indonesia has one of these names: real data never mix with generated ones. */
const REGENCY_HEADS = words(
  'Wana Tirta Jaya Mulya Surya Kerta Candra Wira Purwa Sastra Bina Dharma Arga Giri Indra Karang Loka Mandala Naga Panca',
);
const REGENCY_TAILS = words(
  'jati wangsa gading lestari pura dipa winata sakti kencana raharja tama nusa pala bumi laya',
);
const PLACE_HEADS = words(
  'Tanjung Randu Sido Suka Wono Kedung Gunung Banyu Tegal Argo Bumi Candi Duku Jati Kali Lebak Marga Ngadi Parang Rejo Sambi Tambak Waru Wringin',
);
/** Long enough that a name misread as badly as the fixtures' own is still nearest to itself. */
const PLACE_TAILS = words(
  'mulyo agung rejeki makmur timur harjo anyar gedeh wetan kulon kidul mekar indah welas tirto sentosa tentrem binangun luhur lestari',
);
const OTHER_OFFICES: readonly string[] = [
  'Dinas Kesehatan',
  'Dinas Perikanan',
  'Badan Kepegawaian Daerah',
  'Dinas Perhubungan',
  'Dinas Lingkungan Hidup',
  'Badan Pendapatan Daerah',
  'Dinas Sosial',
  'Dinas Tenaga Kerja',
];
const OFFICES_A_REGENCY = 25;
/** Every third office of a regency is none of its kecamatan. */
const OTHER_EVERY = 3;
/** Without a common divisor with the number of places, so that neighbouring offices have unlike names and none comes twice. */
const PLACE_STEP = 97;

const PLACES = PLACE_HEADS.flatMap((head) =>
  PLACE_TAILS.map((tail) => ({ place: head + tail, torn: `${head} ${tail.charAt(0).toUpperCase()}${tail.slice(1)}` })),
);
const REGENCIES = REGENCY_TAILS.flatMap((tail) => REGENCY_HEADS.map((head) => head + tail));

export const OFFICES = REGENCIES.length * OFFICES_A_REGENCY;

/** The office of a number: 25 to a regency, a third of them dinas and badan, and no two alike. */
export function officeOf(number: number): Office {
  const regency = REGENCIES[Math.floor(number / OFFICES_A_REGENCY)];
  const named = PLACES[(number * PLACE_STEP) % PLACES.length];
  if (regency === undefined || named === undefined)
    throw new RangeError(`there are ${OFFICES} offices, none ${number}`);
  const local = number % OFFICES_A_REGENCY;
  const other = local % OTHER_EVERY === OTHER_EVERY - 1 ? OTHER_OFFICES[Math.floor(local / OTHER_EVERY)] : undefined;
  return {
    kind: other === undefined ? 'kecamatan' : 'other',
    name: other ?? `Kecamatan ${named.place}`,
    ...named,
    regency: `Kabupaten ${regency}`,
  };
}
