/** As they come, so many together; what is left at the end is fewer. */
export async function* inBunches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let bunch: T[] = [];
  for await (const item of items) {
    bunch.push(item);
    if (bunch.length < size) continue;
    yield bunch;
    bunch = [];
  }
  if (bunch.length > 0) yield bunch;
}
