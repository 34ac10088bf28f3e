/** The image that ships with the package, opened once a process. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Image } from './image';
import { openImage } from './image';
import { shareImage, sharedImage } from './share';

export const IMAGE_NAME = 'lexicon.image';

let opened: Image | undefined;

/** Beside the bundle in an installed package, under dist/ in a working copy. */
export function defaultImagePath(): string {
  const beside = join(__dirname, IMAGE_NAME);
  return existsSync(beside) ? beside : join(__dirname, '..', '..', 'dist', IMAGE_NAME);
}

/** The package's own lexicon, read once for all threads. @throws ExtractError E_IMAGE when the package has not been built */
export function defaultImage(): Image {
  if (opened !== undefined) return opened;
  const path = defaultImagePath();
  const shared = sharedImage();
  opened = openImage(path, shared?.path === path ? shared.hot : undefined);
  // All its arrays are views of the one buffer.
  shareImage({ path, hot: opened.weights.buffer as SharedArrayBuffer });
  return opened;
}
