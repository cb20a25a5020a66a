import { renderChr } from './chr.js';
import { renderForm } from './form.js';
import { renderKkr } from './kkr.js';
import type { Paper } from './paper.js';

/** The inspectorate's papers for one document, by file name. */
export async function renderPapers(paper: Paper): Promise<{ name: string; content: Uint8Array }[]> {
  return [
    { name: 'KKR.xlsx', content: await renderKkr(paper) },
    { name: 'CHR.docx', content: await renderChr(paper) },
    { name: 'Formulir-Reviu.docx', content: await renderForm(paper) },
  ];
}
