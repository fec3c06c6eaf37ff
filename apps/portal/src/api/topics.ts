/** Some district the event does not name: any might have changed. */
const ANY_DISTRICT = 'district:*';
const SEATS = 'seats:';
const ANY_SEATS = `${SEATS}*`;

/**
 * Whether what was asked may be answered otherwise now.
 * @param topics `child:chd_…`, `district:tekeli`, or a name alone such as `iterations`
 * @param queryKey method, path and parameters of the question; a thing is asked for by its id
 */
export function touches(topics: readonly string[], queryKey: readonly unknown[]): boolean {
  const asked = JSON.stringify(queryKey);
  const isCatalogue = asked.includes('/catalogue');
  return topics.some((topic) => {
    // The catalogue shows seats and nothing else that is counted in a district.
    if (topic.startsWith(SEATS) !== isCatalogue) return false;
    if (topic === ANY_SEATS) return true;
    // What is counted over the whole region.
    if (topic.startsWith('district:') && asked.includes('/statistics')) return true;
    if (topic === ANY_DISTRICT) return asked.includes('district');
    return asked.includes(topic.slice(topic.indexOf(':') + 1));
  });
}
