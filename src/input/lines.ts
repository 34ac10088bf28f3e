/** Lines out of a byte stream, one chunk at a time: whoever reads slowly slows the stream down, so memory stays flat. */

export interface Line {
  /** 1 for the first line. */
  number: number;
  /** Without the line feed; undefined where the line is longer than the limit and was passed over. */
  bytes: Uint8Array | undefined;
}

/**
 * All lines that each chunk of the stream completes, as one array a chunk (empty arrays are left out).
 * @param maxBytes lines longer than this are never kept in memory
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line[]> {
  let kept: Uint8Array[] = [];
  let keptBytes = 0;
  let number = 0;
  const keep = (part: Uint8Array): void => {
    keptBytes += part.length;
    if (keptBytes <= maxBytes) kept.push(part);
    else kept = [];
  };
  const finish = (): Line => {
    const bytes = keptBytes > maxBytes ? undefined : kept.length === 1 ? kept[0] : Buffer.concat(kept);
    kept = [];
    keptBytes = 0;
    return { number: ++number, bytes };
  };
  for await (const chunk of stream) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end));
      lines.push(finish());
      from = end + 1;
    }
    // Copied: a stream may use its chunk again after the next turn.
    if (from < chunk.length) keep(Uint8Array.from(chunk.subarray(from)));
    if (lines.length > 0) yield lines;
  }
  if (keptBytes > 0) yield [finish()];
}
