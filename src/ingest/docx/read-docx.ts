import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { SourceDocument } from '../../document/document.js';
import { UnreadableError } from '../../document/errors.js';
import { blocksOfFlow } from '../flow/blocks-of-flow.js';
import type { Flow } from '../flow/flow.js';
import { isCutOff } from '../xml/is-cut-off.js';
import { readParts } from '../zip/read-parts.js';
import { refuseEntities } from '../zip/refuse-entities.js';
import { flowOfDocx } from './flow-of-docx.js';
import type { MammothDocument } from './mammoth-model.js';
import { withoutLooks } from './without-looks.js';

/** The text with its styles, numbering and notes. The main part may have any name (`document2.xml` from SharePoint). */
const PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?!(?:header|footer|settings|webSettings|fontTable|comments)\w*\.xml)[\w-]+\.xml(?:\.rels)?)$/;
const TEXT_PART = /^word\/(?!styles|numbering)[\w-]+\.xml$/;
/** Tags of the text. Mammoth takes 0.5 kB for each (measured); the report of 60 pages with the most tables has 35,000. */
const MAX_TAGS = 1_000_000;

const damaged = (what: string) =>
  new UnreadableError(
    'OFFICE_DAMAGED',
    `${what}; buka di Word atau LibreOffice lalu simpan ulang sebagai DOCX atau PDF`,
  );

const incomplete = () => damaged('isi dokumen Word tidak lengkap atau rusak');

/** The text without its looks. @throws UnreadableError OFFICE_DAMAGED, OFFICE_TOO_LARGE */
function lean(part: Buffer): string {
  const xml = withoutLooks(part.toString('utf8'));
  if (isCutOff(xml)) throw incomplete();
  let tags = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) tags++;
  if (tags > MAX_TAGS)
    throw new UnreadableError(
      'OFFICE_TOO_LARGE',
      `dokumen Word dengan ${tags} unsur jauh melebihi laporan biasa; pecah berkasnya atau simpan sebagai PDF`,
    );
  return xml;
}

/** The same document with nothing but the parts that were checked. */
async function repacked(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, bytes] of parts) zip.file(name, TEXT_PART.test(name) ? lean(bytes) : bytes);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}

/** The body as mammoth reads it: its HTML is not needed. */
async function flowOf(buffer: Buffer): Promise<Flow[]> {
  let flow: Flow[] = [];
  await mammoth.convertToHtml(
    { buffer },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: MammothDocument) => {
        flow = flowOfDocx(document);
        return { ...document, children: [] };
      },
    },
  );
  return flow;
}

/**
 * Reads a DOCX: paragraphs, text boxes, notes and tables with their spans. `place.line` counts paragraphs and table rows.
 * @throws UnreadableError OFFICE_DAMAGED, OFFICE_ENCRYPTED, OFFICE_TOO_LARGE, OFFICE_UNSAFE, EMPTY_FILE
 */
export async function readDocx(bytes: Uint8Array, file: string, sha256: string): Promise<SourceDocument> {
  const parts = await readParts(bytes, (name) => PART.test(name));
  for (const part of parts.values()) refuseEntities(part);
  const checked = await repacked(parts);
  let flow: Flow[];
  try {
    flow = await flowOf(checked);
  } catch {
    throw incomplete();
  }
  const blocks = blocksOfFlow(flow);
  if (blocks.length === 0)
    throw new UnreadableError('EMPTY_FILE', 'dokumen Word tanpa tulisan; minta salinan yang berisi');
  return { file, sha256, kind: 'docx', pageCount: 0, pages: [], blocks, problems: [] };
}
