/** One direction of the grid; cells that hold something large are wider than the others. */
export class Axis {
  private readonly cell: number;
  private readonly extra: number[] = [];

  constructor(cell: number) {
    this.cell = cell;
  }

  /** Makes the cell of this place wider; the widest wish counts. */
  widen(at: number, by: number): void {
    const cell = Math.floor(at / this.cell);
    this.extra[cell] = Math.max(this.extra[cell] ?? 0, by);
  }

  /** Where a place of the even grid lies; the middle of a cell stays its middle. */
  at(place: number): number {
    const cell = Math.floor(place / this.cell);
    const before = this.extra.slice(0, cell).reduce((sum, one) => sum + (one ?? 0), 0);
    const inside = place - cell * this.cell - this.cell / 2;
    const own = (this.extra[cell] ?? 0) * (inside > 1 ? 1 : inside < -1 ? 0 : 0.5);
    return place + before + own;
  }
}
