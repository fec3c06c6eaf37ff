/** Some district the event does not name: any might have changed. */
const ANY_DISTRICT = 'district:*';

/**
 * Whether what was asked may be answered otherwise now.
 * @param topics `child:chd_…`, `district:tekeli`, or a name alone such as `iterations`
 * @param queryKey method, path and parameters of the question; a thing is asked for by its id
 */
export function touches(topics: readonly string[], queryKey: readonly unknown[]): boolean {
  const asked = JSON.stringify(queryKey);
  return topics.some((topic) => {
    // What is counted over the whole region.
    if (topic.startsWith('district:') && (asked.includes('/statistics') || asked.includes('/catalogue'))) return true;
    if (topic === ANY_DISTRICT) return asked.includes('district');
    return asked.includes(topic.slice(topic.indexOf(':') + 1));
  });
}
