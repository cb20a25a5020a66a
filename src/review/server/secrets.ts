import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;

/** A secret that cannot be guessed, fit for a URL, a cookie or a header. */
export const newSecret = () => randomBytes(BYTES).toString('base64url');

export const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether a text is the secret; how long that takes tells nothing of it. */
export const isSecret = (text: unknown, secret: string) =>
  typeof text === 'string' && timingSafeEqual(digest(text), digest(secret));

/** A secret that is good for one use. */
export class OneTimeToken {
  readonly value = newSecret();
  private used = false;

  /** Whether the text is the token, and it was not used before. */
  take(text: unknown): boolean {
    if (this.used || !isSecret(text, this.value)) return false;
    this.used = true;
    return true;
  }
}
