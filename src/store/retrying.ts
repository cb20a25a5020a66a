/** PostgreSQL ends a deadlock by failing one of the transactions in it. */
const LOST = new Set(['40P01', '40001']);
const TIMES = 5;

/** Does a transaction again that lost against another one. */
export async function retrying<T>(transaction: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time++)
    try {
      return await transaction();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!LOST.has(code) || time === TIMES) throw error;
    }
}
