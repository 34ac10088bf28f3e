/** The image that ships with the package, opened once a process. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Image } from './image';
import { openImage } from './image';

export const IMAGE_NAME = 'lexicon.image';

let opened: Image | undefined;

/** Beside the bundle in an installed package, under dist/ in a working copy. */
export function defaultImagePath(): string {
  const beside = join(__dirname, IMAGE_NAME);
  return existsSync(beside) ? beside : join(__dirname, '..', '..', 'dist', IMAGE_NAME);
}

/** The package's own lexicon. @throws ExtractError E_IMAGE when the package has not been built */
export function defaultImage(): Image {
  return (opened ??= openImage(defaultImagePath()));
}
