const PAGE_STREAMS = 200;

/** Everything a query finds, page by page. */
export async function* pages<T extends { readonly cursor: string }>(
  find: (page: { limit: number; after?: string }) => Promise<T[]>,
): AsyncGenerator<T> {
  for (let after: string | undefined; ;) {
    const found = await find({ limit: PAGE_STREAMS, ...(after === undefined ? {} : { after }) });
    yield* found;
    if (found.length < PAGE_STREAMS) return;
    after = found.at(-1)?.cursor;
  }
}
