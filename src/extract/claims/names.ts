import { placeInParagraph } from '../../document/document.js';
import { readRupiah } from '../../numbers/rupiah.js';
import type { Claim } from '../../records/report.js';
import type { OutlinedParagraph } from '../outline.js';
import { AMOUNT } from './patterns.js';

const NUMBERING = String.raw`^[-•✓\s]*(?<number>\(?(?:\d{1,2}|[a-z])\s*[.)]\)?)?[-•✓\s]*`;
const INDICATOR =
  /indi[ck]ator\s+(?:kinerja\s+)?(?:keluaran\s+)?(?<of>tujuan|sasaran|program|sub\s*kegiatan|kegiatan)\b[^:]{0,40}:\s*(?<name>\S.{6,})$/i;
const GOAL = /^\W*sasaran(?:\s+strategis)?\s*(?:\d{1,2}|[IVX]{1,4})\s*\W{0,2}[:.]\s*(?<name>\S.{7,})$/i;
const ITEM = /^(?<level>sub\s*kegiatan|kegiatan|program)\s*(?::\s*(?:\d{1,2}\s*[.)])?\s*)?(?<name>\S.{5,})$/i;
/** What follows the name of a program or kegiatan in a list. */
const AFTER_NAME =
  /[,.]?\s*(?:\(?\s*alokasi\s+anggaran|dengan\s+(?:rincian|kegiatan|indi[ck]ator|sasaran|anggaran|tujuan)|yang\s+(?:dijabarkan|terdiri|meliputi|dilaksanakan)|untuk\s+tahun|kegiatan\s*:?\s*$|terdiri\s+(?:dari|atas|kegiatan)|sebesar|sejumlah|\(APB[DN]|Rp\b|tujuan\s+program|program\s+ini|:)/i;
/** What follows a sasaran that a sentence gives with its result. */
const AFTER_GOAL =
  /\s+(?:mendapat(?:kan)?|memperoleh|dengan|adalah|masuk|termasuk|sebesar|mencapai|telah|tercapai|dalam\s+program)\b|[(;]/i;
const OPENS_KEGIATAN = /\bkegiatan(?:-kegiatan)?\s*:?\s*$/i;
const HAS_INDICATOR =
  /dengan\s+indi[ck]ator\s+(?<name>[^,;:]{12,}?)\s+(?:tercapai|sebesar|mencapai|adalah|yaitu|target)\b/i;
const OPENS_INDICATORS = /\bindi[ck]ator(?:nya)?(?:\s+(?:kinerja|sasaran|utama))*(?:nya)?\s*:\s*$/i;
/** The target that stands behind an indicator in a list: "sebanyak 16.478 koperasi", "100 %". */
const AFTER_INDICATOR = /\s+(?:(?:sebanyak|sebesar|sejumlah|target|yaitu|mencapai)\b|\d[\d.,]*\s*%)/i;
/** "(1) Jumlah Koperasi aktif realisasi mencapai 100,9% …; (2) …" */
const ENUMERATED = /\(\d{1,2}\)\s*(?<name>\p{L}[^;()]{11,140}?)\s+(?:realisasi(?:nya)?\s+)?mencapai\s+\d/giu;
const LEAST_ENUMERATED = 3;
/** "…, dengan indikator tercapai 95%": what a program reached. */
const REACHED = /\btercapai\s+(?:sebesar\s+)?(?<figure>\d+(?:[.,]\d+)?\s*%?)/i;
const ALLOCATION = new RegExp(`alokasi\\s+anggaran\\s+untuk[^.]{0,40}program[^.]{0,20}(?<amount>${AMOUNT})`, 'i');
const LONGEST = 330;

type Unit = 'program' | 'kegiatan' | 'sub_kegiatan';

function unitOf(level: string): Unit {
  const word = level.toLowerCase().replace(/\s+/g, '_');
  return word.startsWith('sub') ? 'sub_kegiatan' : word === 'program' ? 'program' : 'kegiatan';
}

function cut(text: string, end: RegExp): string {
  const name = text.slice(0, end.exec(text)?.index ?? text.length);
  return name.replace(/[\s,;.:]+$/, '').trim();
}

/** Walks the paragraphs and keeps the open program and kegiatan, so that items under them know where they belong. */
class Lists {
  readonly claims: Claim[] = [];
  private open: Partial<Record<Unit, Claim>> = {};
  private expectsKegiatan = false;
  /** The numbers of the open list of indicators; null where none is open. */
  private indicators: string[] | null = null;

  private add(
    { paragraph }: OutlinedParagraph,
    unit: string,
    name: string,
    parent: Claim | undefined,
    text = name,
  ): Claim {
    const offset = Math.max(0, paragraph.text.indexOf(name));
    const claim: Claim = {
      type: 'name',
      subject: name,
      text: name,
      unit,
      measure: parent?.subject ?? null,
      year: null,
      amounts: [],
      place: { ...placeInParagraph(paragraph, offset), text },
      sentence: paragraph.text,
    };
    this.claims.push(claim);
    return claim;
  }

  /** Whether an item goes on with the open list of indicators: numbered in the same way, by the next number. */
  private continuesIndicators(number: string | undefined, body: string): boolean {
    if (!this.indicators || !number || !/^\p{L}/u.test(body) || OPENS_INDICATORS.test(body)) return false;
    const key = number.replace(/\s/g, '').toLowerCase();
    const before = this.indicators.at(-1);
    const style = (text: string) => text.replace(/\d+/, '1').replace(/[a-z]/, 'a');
    const order = (text: string) =>
      /\d/.test(text) ? Number(/\d+/.exec(text)?.[0]) : (/[a-z]/.exec(text)?.[0].charCodeAt(0) ?? 0);
    if (before !== undefined && (style(before) !== style(key) || order(key) !== order(before) + 1)) return false;
    this.indicators.push(key);
    return true;
  }

  private amount(claim: Claim, { paragraph }: OutlinedParagraph, text: string): void {
    const place = { ...placeInParagraph(paragraph, Math.max(0, paragraph.text.indexOf(text))), text };
    claim.amounts = [{ text, value: readRupiah(text), place }];
  }

  private item(paragraph: OutlinedParagraph, unit: Unit, rest: string): void {
    const name = cut(rest, AFTER_NAME);
    if (name.length < 6 || /^dan\b/i.test(name)) return;
    const parent = unit === 'program' ? undefined : unit === 'kegiatan' ? this.open.program : this.open.kegiatan;
    const claim = this.add(paragraph, unit, name, parent);
    this.open[unit] = claim;
    if (unit === 'program') this.open.kegiatan = undefined;
    const amount = new RegExp(AMOUNT, 'i').exec(rest)?.[0];
    if (amount) this.amount(claim, paragraph, amount);
    const reached = REACHED.exec(rest)?.groups?.figure;
    if (reached) claim.value = reached.trim();
    const indicator = HAS_INDICATOR.exec(rest)?.groups?.name;
    if (indicator) this.add(paragraph, `indikator_${unit}`, indicator.trim(), claim);
  }

  read(entry: OutlinedParagraph): void {
    const { text } = entry.paragraph;
    if (entry.level > 0) this.open = {};
    const allocated = ALLOCATION.exec(text)?.groups?.amount;
    if (allocated && this.open.program && this.open.program.amounts.length === 0)
      this.amount(this.open.program, entry, allocated);
    const enumerated = [...text.matchAll(ENUMERATED)].map((match) => match.groups?.name ?? '');
    if (enumerated.length >= LEAST_ENUMERATED)
      for (const name of enumerated) this.add(entry, 'indikator', name, undefined);
    if (text.length > LONGEST) return;
    const goal = GOAL.exec(text)?.groups?.name;
    const indicator = INDICATOR.exec(text)?.groups;
    const numbered = new RegExp(NUMBERING, 'i').exec(text);
    const body = text.slice(numbered?.[0].length ?? 0);
    const item = ITEM.exec(body)?.groups;
    const listed = /^[-•✓]/.test(text.trim()) || numbered?.groups?.number !== undefined;
    if (goal) this.add(entry, 'sasaran', cut(goal, AFTER_GOAL), undefined);
    else if (indicator?.name) {
      const of = (indicator.of ?? '').toLowerCase().replace(/\s+/g, '_');
      const parent = of === 'program' || of === 'kegiatan' || of === 'sub_kegiatan' ? this.open[of] : undefined;
      this.add(entry, `indikator_${of}`, indicator.name.trim(), parent);
    } else if (item?.level && item.name && listed) {
      this.item(entry, unitOf(item.level), item.name.replace(/^(?:program|kegiatan)\s+(?=\S+\s)/i, ''));
    } else if (this.continuesIndicators(numbered?.groups?.number, body)) {
      const name = cut(body, AFTER_INDICATOR);
      if (name.length > 11) this.add(entry, 'indikator', name, undefined, body);
      return;
    } else if (this.expectsKegiatan && numbered?.groups?.number && body.length > 5) {
      this.item(entry, 'kegiatan', body);
      return;
    }
    this.indicators = OPENS_INDICATORS.test(text) ? [] : null;
    this.expectsKegiatan = OPENS_KEGIATAN.test(text) && (item?.level ?? '').toLowerCase() === 'program' && listed;
  }
}

/**
 * Names that lists and headings of the running text give: sasaran ("Sasaran 1 : …"), programs and kegiatan of a list, indicators of tujuan, sasaran,
 * program or kegiatan ("Indikator Program : …"). `unit` says which, `measure` is the program or kegiatan that it stands under.
 */
export function nameClaims(paragraphs: readonly OutlinedParagraph[]): Claim[] {
  const lists = new Lists();
  for (const paragraph of paragraphs) lists.read(paragraph);
  return lists.claims;
}
