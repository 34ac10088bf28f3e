/** How often mentions of a confidence are right: a reliability table and the expected calibration error (Guo et al. 2017, ten bins). */

const BINS = 10;

export class Reliability {
  private readonly seen = new Int32Array(BINS);
  private readonly right = new Int32Array(BINS);
  private readonly confidence = new Float64Array(BINS);

  /** Takes one mention: its confidence from 0 to 1, and whether it was right. */
  add(confidence: number, isRight: boolean): void {
    const bin = Math.min(BINS - 1, Math.floor(confidence * BINS));
    this.seen[bin]!++;
    this.confidence[bin]! += confidence;
    if (isRight) this.right[bin]!++;
  }

  /** The mean distance of confidence from precision over all mentions, 0 when there are none. */
  error(): number {
    let total = 0;
    let distance = 0;
    for (let bin = 0; bin < BINS; bin++) {
      total += this.seen[bin]!;
      distance += Math.abs(this.confidence[bin]! - this.right[bin]!);
    }
    return total === 0 ? 0 : distance / total;
  }

  /** One line a bin that holds any mention, and the error. */
  toString(): string {
    const lines: string[] = [];
    for (let bin = 0; bin < BINS; bin++) {
      const n = this.seen[bin]!;
      if (n === 0) continue;
      const mean = (sum: number): string => (sum / n).toFixed(3);
      lines.push(`${(bin / BINS).toFixed(1)}  mentions ${n}  confidence ${mean(this.confidence[bin]!)}  right ${mean(this.right[bin]!)}`);
    }
    return [...lines, `expected calibration error ${this.error().toFixed(4)}`].join('\n');
  }
}
