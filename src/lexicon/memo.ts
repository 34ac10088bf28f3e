/**
 * What look-up found for a word form, kept for when the form comes again: finding a word in the image costs several reads from far apart.
 * An analysis depends on nothing but the form's light letters and the image.
 */
import type { Forms } from '../text/forms';
import type { Image } from './image';

/** Numbers of a row, one row a form. */
export const ROW = { word: 0, lo: 1, hi: 2, whole: 3, flags: 4, options: 5, size: 8 } as const;
/** Bits of `ROW.flags`: proclitic units, the alef restored, the guess; `known` says that the row has been filled. */
export const FLAGS = { restored: 8, guess: 16, known: 24 } as const;

const memos = new WeakMap<Uint8Array, FormMemo>();

export class FormMemo {
  /** `ROW.size` numbers for each form, 0 until the caller fills them. */
  rows: Int32Array;

  constructor(private readonly forms: Forms) {
    this.rows = new Int32Array(forms.count * ROW.size);
  }

  /** The memo of an image's words, with a row for every form so far; an overlay leaves the words as they are, and shares it. */
  static of(image: Image, forms: Forms): FormMemo {
    let memo = memos.get(image.wordTag);
    if (memo?.forms !== forms) memos.set(image.wordTag, (memo = new FormMemo(forms)));
    const { rows } = memo;
    if (rows.length < forms.count * ROW.size) {
      memo.rows = new Int32Array(Math.max(rows.length * 2, forms.count * ROW.size));
      memo.rows.set(rows);
    }
    return memo;
  }
}
