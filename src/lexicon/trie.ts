/** The word-id trie of multi-word entries, built with maps and laid out in typed arrays. */

interface Node {
  children: Map<number, number>;
  entries: number[];
}

/**
 * Flat form, nodes numbered breadth first behind the root, which is left out. Node n's edges are those from `edgeStart[n]` to
 * `edgeStart[n + 1]`, sorted by word; edge e leads to node `first.length + e`. Its entries are those from `entryStart[n]` to `entryStart[n + 1]`.
 */
export interface FlatTrie {
  /** Words that entries begin with, rising: the word at i leads from the root to node i. */
  first: number[];
  edgeStart: number[];
  edgeWord: number[];
  entryStart: number[];
  /** Entries as they were added, in the order of their nodes. */
  entries: number[];
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

  flatten(): FlatTrie {
    const childrenOf = ({ children }: Node): [number, number][] => [...children].sort((a, b) => a[0] - b[0]);
    const firstEdges = childrenOf(this.nodes[0]!);
    const order = firstEdges.map(([, node]) => node);
    const flat: FlatTrie = { first: firstEdges.map(([word]) => word), edgeStart: [], edgeWord: [], entryStart: [], entries: [] };
    // Grows while it is walked: what a node leads to stands behind all that stands there already.
    for (const at of order) {
      const node = this.nodes[at]!;
      flat.edgeStart.push(flat.edgeWord.length);
      flat.entryStart.push(flat.entries.length);
      for (const [word, next] of childrenOf(node)) {
        flat.edgeWord.push(word);
        order.push(next);
      }
      for (const entry of node.entries) flat.entries.push(entry);
    }
    flat.edgeStart.push(flat.edgeWord.length);
    flat.entryStart.push(flat.entries.length);
    return flat;
  }
}
