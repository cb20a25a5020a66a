import { describe, expect, it } from 'vitest';
import { isAmount, unanimous, votedAmount } from '../../../src/ingest/ocr/vote.js';

describe('five readings of an amount', () => {
  it.each([
    ['three agree', ['23999502950', '23.999.602.950', '23999602950', '23999602950', '239589602850'], '23.999.602.950'],
    ['a faint copy lost the separators', ['2124100640', '2124100840', '2124100640', '2124100640', ''], '2.124.100.640'],
    [
      'each figure has its three, though no two readings are the same',
      ['1.234.567', '1.234.561', '7.234.567', '1.834.567', '1.234.517'],
      '1.234.567',
    ],
    [
      'the separators of one reading part the groups',
      ['2,449,163,248', '2448163248', '2449163248', '2449163248', ''],
      '2,449,163,248',
    ],
  ])('%s', (_, readings, amount) => {
    expect(votedAmount(readings)).toBe(amount);
  });

  it.each([
    ['no three agree', ['204.100.463.728', '294.160.463.728', '204100463728', '294160463728', '']],
    ['two stand against three in two figures', ['342.987.782', '342997762', '342987782', '342987782', '342997762']],
    ['the number is short, and agrees by chance', ['123.456', '123.456', '123.456', '128.456', '']],
    ['it may have decimals', ['1.234.567,00', '1.234.567,00', '1.234.567,00', '123456700', '']],
    ['it may be a percentage', ['98.765.432%', '98765432', '98765432', '98765432', '98765432']],
  ])('stay doubtful where %s', (_, readings) => {
    expect(votedAmount(readings)).toBeUndefined();
  });
});

describe('two readings that agree without confidence', () => {
  const read = '3.220.616.280';

  it('stand where no other reading has other figures, or as many', () => {
    const others = [read, '3220616280', '322061628', '', '32.206.162.800'];
    expect(unanimous(read, others)).toEqual({ certain: true, text: read });
  });

  it('are doubted where one has', () => {
    expect(unanimous(read, [read, '3220616280', '3220616290'])).toMatchObject({
      certain: false,
      reason: `dua pembacaan angka berbeda: "${read}" dan "3220616290"`,
    });
  });
});

it('an amount has seven figures to fifteen, and no decimals', () => {
  const amounts = ['1.234.567', '1234567', '999.999.999.999.999'];
  const others = ['123.456', '1.234.567,00', '1.999.999.999.999.999', '71,4%'];
  expect([...amounts, ...others].filter(isAmount)).toEqual(amounts);
});
