import type { Claim, Entity, Records, ScaleBand } from '../../records/report.js';
import type { OutlinedParagraph } from '../outline.js';
import { averageClaims } from './averages.js';
import { categoryClaims, categoryPattern } from './categories.js';
import { citationClaims } from './citations.js';
import { countClaims } from './counts.js';
import { efficiencyClaims } from './efficiency.js';
import { listClaims } from './lists.js';
import { measureClaims } from './measures.js';
import { moneyClaims } from './money.js';
import { nameClaims } from './names.js';
import { outcomeClaims } from './outcomes.js';
import { periodClaims } from './periods.js';
import { remainderClaims } from './remainders.js';
import { renstraYearClaims } from './renstra-years.js';
import { sentencesOf } from './sentences.js';
import { statedSentences } from './statements.js';
import { listedIndicators, measuredIndicators } from './subjects.js';
import { trendClaims } from './trends.js';
import { workedClaims } from './worked.js';

/** What sentences are read against. */
export interface ClaimContext {
  entity: Entity;
  records: Records;
  /** Matches a category of the report's scale where a sentence gives it. */
  categories: RegExp;
  /** Names of all indicators that the report measures. */
  indicators: string[];
  /** Names of all indicators that the report lists, measured or not. */
  named: string[];
}

/** The statements of the running text that the rules compare with the tables. */
export function readClaims(
  paragraphs: OutlinedParagraph[],
  { entity, records, scale }: { entity: Entity; records: Records; scale: ScaleBand[] },
): Claim[] {
  const context: ClaimContext = {
    entity,
    records,
    categories: categoryPattern(scale),
    indicators: measuredIndicators(records),
    named: listedIndicators(records),
  };
  const running = paragraphs.filter(({ paragraph }) => !paragraph.contents);
  const facts = running.flatMap(({ paragraph, headings }) =>
    sentencesOf(paragraph, headings).flatMap((sentence) => [
      ...moneyClaims(sentence, context),
      ...remainderClaims(sentence, context),
      ...measureClaims(sentence, context),
      ...workedClaims(sentence, context),
      ...averageClaims(sentence, context),
      ...categoryClaims(sentence, context),
      ...countClaims(sentence),
      ...citationClaims(sentence),
      ...periodClaims(sentence),
      ...renstraYearClaims(sentence),
    ]),
  );
  const conclusions = statedSentences(running).flatMap((stated) => [
    ...outcomeClaims(stated, context),
    ...trendClaims(stated, context),
    ...efficiencyClaims(stated, context),
  ]);
  return [...facts, ...nameClaims(running), ...listClaims(running), ...conclusions];
}
