/** Which marked content of the page is open while its operators are walked through. */
export class MarkedContents {
  readonly #open: (number | undefined)[] = [];
  /** Depths at which forms (content streams of their own) were entered; the numbers inside of them are not the page's. */
  readonly #forms: number[] = [];

  /** The number (MCID) of the innermost one that has a number. */
  get current(): number | undefined {
    return this.#open.at(-1);
  }

  /** Opens one with the number that the operator carries, if it carries one. */
  open(id: unknown): void {
    const own = typeof id === 'number' && this.#forms.length === 0;
    this.#open.push(own ? id : this.current);
  }

  close(): void {
    if (this.#open.length > (this.#forms.at(-1) ?? 0)) this.#open.pop();
  }

  enterForm(): void {
    this.#forms.push(this.#open.length);
  }

  leaveForm(): void {
    this.#open.length = Math.min(this.#open.length, this.#forms.pop() ?? 0);
  }
}
