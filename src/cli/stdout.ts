/** Writes a text, ended by a newline, to standard output. A reader that went away (`lkjip rules | head -1`) is no error. */
export function print(text: string): Promise<void> {
  return printPiece(text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes a piece of a text to standard output and waits until it is taken. */
export function printPiece(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && !isClosedPipe(error)) reject(error);
      else resolve();
    });
  });
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

/** Keeps a closed pipe from ending the process with a stack trace. Call once at the start. */
export function tolerateClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: Error) => {
      if (!isClosedPipe(error)) throw error;
    });
}

/** Whether to colour what is printed: on a terminal, unless NO_COLOR is set; FORCE_COLOR colours everywhere. */
export function wantsColour(): boolean {
  if (process.env.NO_COLOR) return false;
  return process.stdout.isTTY === true || Boolean(process.env.FORCE_COLOR);
}

/** Columns to print in. */
export function outputWidth(): number {
  return process.stdout.columns || 100;
}
