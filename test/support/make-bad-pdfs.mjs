// Makes the small broken PDFs of fixtures/bad: `node test/support/make-bad-pdfs.mjs`. Their bytes never change between runs.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

const here = new URL('../../fixtures/bad/', import.meta.url);
const md5 = (...parts) => createHash('md5').update(Buffer.concat(parts)).digest();

/** RC4, which Node's crypto no longer offers. */
function rc4(key, data) {
  const state = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i] + key[i % key.length]) & 255;
    [state[i], state[j]] = [state[j], state[i]];
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + state[i]) & 255;
      [state[i], state[j]] = [state[j], state[i]];
      return byte ^ state[(state[i] + state[j]) & 255];
    }),
  );
}

/** The file's bytes from its objects, with cross-reference table and trailer. */
function pdf(objects, trailer = '') {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function pageObjects(content, encrypt = (bytes) => bytes) {
  const stored = encrypt(Buffer.from(content, 'latin1')).toString('latin1');
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stored.length} >>\nstream\n${stored}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
}

const CONTENT = 'BT /F1 12 Tf 72 770 Td (LAPORAN KINERJA KECAMATAN CONTOH TAHUN 2023) Tj ET';
const plain = pdf(pageObjects(CONTENT));

/** Standard security handler, revision 2 (ISO 32000-1, 7.6.3), with the user password "rahasia". */
function encrypted() {
  const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
  const padded = Buffer.concat([Buffer.from('rahasia'), padding]).subarray(0, 32);
  const id = md5(Buffer.from('lkjip'));
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const key = md5(padded, owner, permissions, id).subarray(0, 5);
  const user = rc4(key, padding);
  const hex = (bytes) => `<${bytes.toString('hex')}>`;
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >>`;
  // The content is object 4, generation 0 (algorithm 1).
  const content = (bytes) => rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), bytes);
  return pdf([...pageObjects(CONTENT, content), encrypt], `/Encrypt 6 0 R /ID [${hex(id)} ${hex(id)}] `);
}

writeFileSync(new URL('no-tables.pdf', here), plain);
writeFileSync(new URL('truncated.pdf', here), plain.subarray(0, 120));
writeFileSync(new URL('encrypted.pdf', here), encrypted());
