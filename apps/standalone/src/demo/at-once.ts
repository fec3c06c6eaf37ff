/** Does the work for every item, so many at once, in their order; the first failure ends it when what is under way has ended. */
export async function atOnce<T, R>(items: readonly T[], count: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = [...items.entries()];
  let failed = false;
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined && !failed; next = left.shift()) {
      const [index, item] = next;
      try {
        results[index] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: count }, worker));
  const failure = workers.find((one) => one.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
  return results;
}
