import type { AuditedDocument } from '../findings/audit.js';
import type { DocumentList } from '../findings/document-list.js';
import { Spool } from '../findings/spool.js';
import { byCodePoint } from '../ingest/walk.js';
import type { PackedDocument } from './packed.js';

/** Takes the documents of a batch as they are done and gives them back in the order of their paths. */
export class DocumentSpool {
  readonly #files: string[] = [];
  readonly #documents: Spool<AuditedDocument>;

  /** @param parent folder for what memory should not hold, made when it is needed; the system's when absent */
  constructor(parent?: string) {
    this.#documents = new Spool(parent);
  }

  /** @throws errors of the file system */
  add(document: AuditedDocument): void {
    this.#documents.add(document);
    this.#files.push(document.file);
  }

  /** @throws errors of the file system */
  addPacked({ file, bytes }: PackedDocument): void {
    this.#documents.addPacked(bytes);
    this.#files.push(file);
  }

  /** The documents so far. Not to be used after `close`. */
  documents(): DocumentList {
    const documents = this.#documents;
    const order = [...this.#files.entries()].sort(([, a], [, b]) => byCodePoint(a, b)).map(([index]) => index);
    const at = (position: number) => {
      const index = order.at(position);
      return index === undefined ? undefined : documents.at(index);
    };
    return {
      length: order.length,
      at,
      *[Symbol.iterator]() {
        for (let position = 0; position < order.length; position++) {
          const document = at(position);
          if (document) yield document;
        }
      },
    };
  }

  close(): void {
    this.#documents.close();
  }
}
