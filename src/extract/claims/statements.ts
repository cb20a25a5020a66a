import type { OutlinedParagraph } from '../outline.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** A sentence with what was said before it. */
export interface Stated {
  sentence: Sentence;
  /** The begun sentence that a page break or an export cut off: the end of the paragraph before, else ''. */
  opening: string;
  /** Sentences of the same paragraph before this one, nearest last. */
  before: string[];
}

const UNFINISHED = /[^.;:!?)]\s*$/;

function goesOn(previous: OutlinedParagraph | undefined, next: OutlinedParagraph): boolean {
  if (!previous || previous.level > 0 || next.level > 0) return false;
  return (
    UNFINISHED.test(previous.paragraph.text) &&
    /^\W*[a-z]/.test(next.paragraph.text) &&
    !/^\s*[-•*–]/.test(next.paragraph.text) &&
    previous.headings.join('\n') === next.headings.join('\n')
  );
}

/** The sentences of the running text (headings left out), each with what leads up to it. */
export function statedSentences(paragraphs: readonly OutlinedParagraph[]): Stated[] {
  const result: Stated[] = [];
  let previous: OutlinedParagraph | undefined;
  let last: Stated[] = [];
  for (const outlined of paragraphs) {
    const continued = goesOn(previous, outlined) ? last.at(-1) : undefined;
    const earlier = continued ? continued.before : [];
    const own: Stated[] = [];
    for (const [index, sentence] of sentencesOf(outlined.paragraph, outlined.headings).entries()) {
      const opening = index === 0 && continued ? `${continued.opening} ${continued.sentence.text}`.trim() : '';
      const before = [...earlier, ...own.map((stated) => `${stated.opening} ${stated.sentence.text}`.trim())];
      own.push({ sentence, opening, before });
    }
    if (outlined.level === 0) result.push(...own);
    previous = outlined;
    last = own;
  }
  return result;
}

/**
 * The words up to and with the sentence, in one string: `text` from `start` on is the sentence. Brackets, quotes and emphasis are blanks ("telah tercapai
 * (melampaui) target"), so that offsets stay.
 */
export function flattened({ sentence, opening }: Stated): { text: string; start: number } {
  const lead = opening === '' ? '' : `${opening} `;
  return { text: `${lead}${sentence.text}`.replace(/[()[\]*"“”„‟‘’']/g, ' '), start: lead.length };
}

/** Numbers of the tables that words name: "3.1" of "dari table 3.1". */
export function tablesNamed(words: string): string[] {
  return [...words.matchAll(/\bta?b(?:el|le)\s*\.?\s*(\d+(?:\.\d+)*)/gi)].flatMap((match) => match[1] ?? []);
}
