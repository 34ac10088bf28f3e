/** The word-id trie of multi-word entries, built with maps and laid out in typed arrays. */

interface Node {
  children: Map<number, number>;
  entries: number[];
}

/** Flat form: node n's children are `edgeWord/edgeNode[edgeStart[n] .. edgeStart[n+1])`, sorted by word; its entries `entryIds[entryStart[n] …)`. */
export interface FlatTrie {
  edgeStart: Int32Array;
  edgeWord: Int32Array;
  edgeNode: Int32Array;
  entryStart: Int32Array;
  entryIds: Int32Array;
}

export class TrieBuilder {
  private readonly nodes: Node[] = [{ children: new Map(), entries: [] }];

  /** Adds one entry id under a sequence of word ids. */
  add(words: readonly number[], entry: number): void {
    let at = 0;
    for (const word of words) {
      const node = this.nodes[at]!;
      let next = node.children.get(word);
      if (next === undefined) {
        next = this.nodes.length;
        node.children.set(word, next);
        this.nodes.push({ children: new Map(), entries: [] });
      }
      at = next;
    }
    const { entries } = this.nodes[at]!;
    if (!entries.includes(entry)) entries.push(entry);
  }

  /** The node reached from the root by one word, or -1. */
  first(word: number): number {
    return this.nodes[0]!.children.get(word) ?? -1;
  }

  flatten(): FlatTrie {
    const n = this.nodes.length;
    const edges = this.nodes.reduce((sum, node, i) => sum + (i === 0 ? 0 : node.children.size), 0);
    const ids = this.nodes.reduce((sum, node) => sum + node.entries.length, 0);
    const flat: FlatTrie = {
      edgeStart: new Int32Array(n + 1),
      edgeWord: new Int32Array(edges),
      edgeNode: new Int32Array(edges),
      entryStart: new Int32Array(n + 1),
      entryIds: new Int32Array(ids),
    };
    let edge = 0;
    let id = 0;
    this.nodes.forEach((node, i) => {
      flat.edgeStart[i] = edge;
      flat.entryStart[i] = id;
      // The root's children are reached through each word's own `first` and need no edges here.
      if (i > 0)
        for (const [word, next] of [...node.children].sort((a, b) => a[0] - b[0])) {
          flat.edgeWord[edge] = word;
          flat.edgeNode[edge++] = next;
        }
      for (const entry of node.entries) flat.entryIds[id++] = entry;
    });
    flat.edgeStart[n] = edge;
    flat.entryStart[n] = id;
    return flat;
  }
}
