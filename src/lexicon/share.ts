/**
 * The lexicon image of a process, read once and used by all its threads. Worker threads and bundles share no modules, so the thread that
 * has read it leaves it where every module of that thread finds it, and hands it on to the workers that it starts.
 */

export interface SharedImage {
  path: string;
  /** The hot part, which nobody writes to once it has been read. */
  hot: SharedArrayBuffer;
}

const PLACE = Symbol.for('arabic-extract.lexicon-image');
const place = globalThis as { [PLACE]?: SharedImage };

/** What a thread of this process has read, if any has and has handed it to this one. */
export function sharedImage(): SharedImage | undefined {
  return place[PLACE];
}

/** Lets the other modules of this thread find the image. */
export function shareImage(image: SharedImage): void {
  place[PLACE] = image;
}
