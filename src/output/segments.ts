/** A text cut into pieces inside and outside mentions, for formats that show the text itself. */
import type { ExtractionResult } from '../types';
import type { FlatMention } from './flat';
import { mentionsInOrder } from './flat';

export interface Segment {
  text: string;
  /** Undefined between mentions. */
  mention?: FlatMention;
}

/** Pieces whose texts joined are the whole text. `result` must have UTF-16 offsets; of overlapping mentions the first counts. */
export function segments(text: string, result: ExtractionResult): Segment[] {
  const pieces: Segment[] = [];
  let at = 0;
  for (const flat of mentionsInOrder(result)) {
    const { start, end } = flat.mention;
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), mention: flat });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
