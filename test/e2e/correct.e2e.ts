import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './support/browser.js';
import { goTo, openReport } from './support/document.js';

afterAll(closeBrowser);

/** A percentage that its two amounts contradict: read as what they come to, the finding vanishes. */
async function opened() {
  const { page, view, fingerprint } = await openReport('.pdf', { code: 'PRS-01' });
  await page.locator('.lit[data-place="1"]').waitFor();
  const finding = view.reviewed.find((one) => one.fingerprint === fingerprint);
  if (!finding) throw new Error('the finding is not the one that was opened');
  return { page, view, finding };
}

describe('correcting a reading', () => {
  it('audits the report anew: the finding vanishes, and the correction is kept', async () => {
    const { page, view, finding } = await opened();
    await page.keyboard.press('b');
    await page.locator('.correction input').fill(finding.recomputed);
    await page.keyboard.press('Enter');
    await page.locator('.outcome').waitFor();
    expect(await page.locator('.outcome').textContent()).toContain(finding.title);
    expect(await page.textContent('.panel h2')).toBe('Temuan ini tidak ada lagi.');
    await goTo(page, `#/documents/${view.id}/records`);
    const corrected = page.locator('td.corrected .cell').first();
    await corrected.waitFor();
    expect(await corrected.textContent()).toContain(finding.recomputed);
    await goTo(page, `#/documents/${view.id}/report`);
    await page.getByText(`“${finding.stated}” menjadi “${finding.recomputed}”`).waitFor();
    expect(await page.locator('.all-findings').textContent()).not.toContain(finding.message);
  });

  it('proposes what is read in a box that is drawn around the number', async () => {
    const { page, finding } = await opened();
    await page.keyboard.press('b');
    await page.locator('.correction input').fill('');
    await page.getByRole('button', { name: 'Gambar kotak' }).click();
    await page.locator('.draw').waitFor();
    const lit = await page.locator('.lit[data-place="1"]').boundingBox();
    if (!lit) throw new Error('nothing is lit');
    await page.mouse.move(lit.x - 3, lit.y - 3);
    await page.mouse.down();
    await page.mouse.move(lit.x + lit.width + 3, lit.y + lit.height + 3, { steps: 4 });
    await page.mouse.up();
    await page.locator('.correction output', { hasText: /^(Dua pembacaan sama|Pembacaan tidak pasti)/ }).waitFor();
    expect(await page.locator('.correction input').inputValue()).toBe(finding.places[0]?.text);
  });
});
