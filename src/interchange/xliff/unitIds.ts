/** The ids of units: unique in a file of the document, for what a program looks up by them it finds once. */
export class UnitIds {
  private readonly ids = new Set<string>();
  private file = -1;
  private known = 0;

  /** Whether a unit of the file of that number has the id of an earlier one; files come one after the other. */
  isTwice(file: number, id: string | undefined): boolean {
    if (id === undefined) return false;
    if (file !== this.file) {
      this.file = file;
      this.ids.clear();
      this.known = 0;
    }
    const { size } = this.ids.add(id);
    const isKnown = size === this.known;
    this.known = size;
    return isKnown;
  }
}
