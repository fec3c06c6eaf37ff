/** What a scenario with its own seed must end with. The city announced these figures; the system must come to them by itself. */
const announced = {
  taldykorgan: { waiting: 434, 'freeSeats.private': 200, 'freeSeats.state': 0, 'freeSeats.mini-centre': 0 },
};

const at = (report, path) => path.split('.').reduce((value, name) => value?.[name], report);

/** @returns undefined if the scenario ended without its document */
export function parseReport(output) {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

/** @returns each figure that is not as announced; none for another seed or another place */
export function wrongFigures(report, { scenario, seed }) {
  if (seed !== undefined) return [];
  return Object.entries(announced[scenario] ?? {})
    .filter(([path, wanted]) => at(report, path) !== wanted)
    .map(([path, wanted]) => `${path}: expected ${wanted}, got ${at(report, path)}`);
}
