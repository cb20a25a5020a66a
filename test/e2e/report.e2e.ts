import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './support/browser.js';
import { goTo, openReport } from './support/document.js';

afterAll(closeBrowser);

const REASON = 'Dijelaskan dalam catatan kaki';

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return readFile(await (await waiting).path());
}

async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1));
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await (await page).getTextContent()).items.map((item) => ('str' in item ? item.str : '')),
    ),
  );
  return texts.flat().join('').replace(/\s+/g, '');
}

describe('the end of a review', () => {
  it('finishes with a note, and gives the papers with what was decided', async () => {
    const { page, view, fingerprint } = await openReport('003_arjasa.txt');
    await page.keyboard.press('d');
    await page.keyboard.type(REASON);
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction((first) => !location.href.endsWith(first), fingerprint);
    await page.getByRole('link', { name: 'Laporan', exact: true }).click();
    await page.getByText(`Masih ada ${view.open - 1} temuan terbuka.`).waitFor();
    await page.getByLabel('Catatan reviu').fill('Sisanya menunggu dokumen dari instansi.');
    await page.getByRole('button', { name: 'Selesai', exact: true }).click();
    await page.getByText(/^Diselesaikan oleh /).waitFor();
    await page.reload();
    await page.locator('.note q', { hasText: 'Sisanya menunggu dokumen dari instansi.' }).waitFor();

    const dismissed = view.reviewed.find((finding) => finding.fingerprint === fingerprint);
    const words = await JSZip.loadAsync(await downloaded(page, 'CHR.docx'));
    const note = (await words.file('word/document.xml')?.async('string')) ?? '';
    expect(note).toContain(REASON);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await downloaded(page, 'KKR.xlsx')).buffer as ArrayBuffer);
    expect(JSON.stringify(workbook.getWorksheet('Temuan')?.getSheetValues())).toContain(REASON);
    const form = await JSZip.loadAsync(await downloaded(page, 'Formulir-Reviu.docx'));
    expect(form.file('word/document.xml')).not.toBeNull();
    const html = (await downloaded(page, 'report.html')).toString();
    expect(html).toContain(dismissed?.fingerprint);
    expect(html).toContain(REASON);
  });

  it('prints every finding, and nothing that can only be clicked', async () => {
    const { page, view } = await openReport('.pdf');
    await goTo(page, `#/documents/${view.id}/report`);
    await page.locator('.all-findings td').first().waitFor();
    const rows = await page.locator('.all-findings tbody tr td:nth-child(2)').allTextContents();
    const printed = await textOf(await page.pdf({ format: 'A4' }));
    for (const text of rows) expect(printed).toContain(text.replace(/\s+/g, ''));
    expect(printed).not.toContain('Pintasan');
    expect(printed).not.toContain('Catatanreviu');
  });

  it('prints a finding with its page and its cells', async () => {
    const { page, view, fingerprint } = await openReport('.pdf');
    await page.locator('.canvas canvas').waitFor();
    const finding = view.reviewed.find((one) => one.fingerprint === fingerprint);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sheet .lit').first().isVisible()).toBe(true);
    expect(await page.locator('.bar, .decide, .tools, .thumbnails').filter({ visible: true }).count()).toBe(0);
    const printed = await textOf(await page.pdf({ format: 'A4' }));
    expect(printed).toContain(finding?.message.replace(/\s+/g, ''));
  });
});
