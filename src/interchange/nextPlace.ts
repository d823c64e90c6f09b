// Where something stands that is nowhere in the rest of the text.
const NOWHERE = Number.POSITIVE_INFINITY;

/** Where the next of something stands, looked for only when the last one found is passed. */
export class NextPlace {
  private since = NOWHERE;
  private found = -1;

  constructor(
    private readonly text: string,
    private readonly wanted: string,
  ) {}

  /** Its offset from another one on; infinite if there is none. Asked for offsets that rise, it goes through the text once. */
  from(start: number): number {
    if (start < this.since || start > this.found) {
      const found = this.text.indexOf(this.wanted, start);
      this.found = found < 0 ? NOWHERE : found;
      this.since = start;
    }
    return this.found;
  }
}
