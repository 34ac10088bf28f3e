/** Which part of a batch a document belongs to: by a hash of its name, so that every node agrees without asking the others. */
import type { Shard } from './measures';

/** FNV-1a, 32 bit, over the UTF-8 bytes: the same on every machine and in every version. */
export function stableHash(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

export function isInShard(name: string, shard: Shard | undefined): boolean {
  return shard === undefined || stableHash(name) % shard.of === shard.number - 1;
}
