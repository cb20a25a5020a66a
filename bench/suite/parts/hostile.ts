import { existsSync, readdirSync } from 'node:fs';
import { measureCommand } from '../../measure/command.js';
import { readAudit } from '../../mutations/run-audit.js';
import { judge } from '../../mutations/verdict.js';
import type { Part } from '../part.js';
import { withFolder } from '../temporary.js';

/** Of files that are not reports many cannot be read. */
const STATUS = 2;

/** All files of a folder in one run of the built command, without recognition. */
export const hostile: Part = {
  name: 'hostile',
  about: 'odd and broken PDFs: none may be lost or end without a reason',
  measure: ({ hostile: folder }) =>
    withFolder(async (out) => {
      if (!existsSync(folder)) return { figures: [], notes: [`${folder} is absent: left out`] };
      const names = readdirSync(folder);
      const { seconds, peak } = await measureCommand(
        ['audit', folder, '--out', out, '--no-config', '--ocr', 'never'],
        [STATUS],
      );
      const run = { status: STATUS, hung: false, stderr: '', audit: readAudit(out), seconds: new Map() };
      const { outcomes, limited, unexpected } = judge(run, names);
      return {
        figures: [
          { name: 'lost, or without a clear reason', value: unexpected.length, unit: 'files', bar: 0 },
          { name: 'ended by a limit of time or memory', value: limited.length, unit: 'files' },
          { name: 'all of them', value: seconds, unit: 's' },
          { name: 'most memory', value: peak, unit: 'MB' },
        ],
        notes: [
          `${names.length} files: ${[...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`,
          ...[...unexpected, ...limited].map(({ file, what }) => `${file ?? folder}: ${what}`),
        ],
      };
    }),
};
