/** Work done side by side, results in the order of the work. */

/**
 * Yields the result for each item in order, each as soon as it and those before it are done, while at most `limit` are in flight. The
 * source is asked for the next item only when there is room, which is what slows a fast producer down.
 */
export async function* inOrder<Item, Result>(
  source: AsyncIterable<Item>,
  run: (item: Item) => Promise<Result>,
  limit: () => number,
): AsyncGenerator<Result> {
  const items = source[Symbol.asyncIterator]();
  const flying: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | undefined = items.next();
  for (;;) {
    const first = flying[0];
    if (next === undefined && first === undefined) return;
    // A slow source must not hold back what is done: an engine may wait for this answer before it sends the next record.
    const isDone = first !== undefined && (next === undefined || flying.length >= limit() || (await firstOf(first, next)) === 'result');
    if (isDone) {
      flying.shift();
      yield await first;
      continue;
    }
    const item: IteratorResult<Item> = await (next as Promise<IteratorResult<Item>>);
    if (item.done === true) next = undefined;
    else {
      const started = run(item.value);
      // Whoever awaits it later sees the error; until then it must not count as unhandled.
      started.catch(() => undefined);
      flying.push(started);
      next = flying.length < limit() ? items.next() : undefined;
      if (next === undefined) {
        yield await (flying.shift() as Promise<Result>);
        next = items.next();
      }
    }
  }
}

async function firstOf(result: Promise<unknown>, item: Promise<unknown>): Promise<'result' | 'item'> {
  return Promise.race([
    result.then(
      () => 'result' as const,
      () => 'result' as const,
    ),
    item.then(
      () => 'item' as const,
      () => 'item' as const,
    ),
  ]);
}
