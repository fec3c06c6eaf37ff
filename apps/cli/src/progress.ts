import { SingleBar } from 'cli-progress';

export interface Step {
  advance(by?: number): void;
  /** Ends the step; what came of it stands behind its name. */
  done(outcome?: string): void;
}

export interface Progress {
  /** @param total how many things there are to do; undefined where nobody knows before */
  step(name: string, total?: number): Step;
}

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** A bar on a terminal; elsewhere one line a step, when it is done. */
export const progressOn = (output: Output): Progress => (output.isTTY === true ? new Bars(output) : new Lines(output));

const secondsSince = (start: number): string => `${((performance.now() - start) / 1_000).toFixed(1)} s`;
const lineOf = (name: string, outcome: string | undefined, start: number): string =>
  `${name}${outcome === undefined ? '' : `: ${outcome}`} (${secondsSince(start)})\n`;

class Lines implements Progress {
  constructor(private readonly output: Output) {}

  step(name: string): Step {
    const start = performance.now();
    return {
      advance: () => undefined,
      done: (outcome) => void this.output.write(lineOf(name, outcome, start)),
    };
  }
}

class Bars implements Progress {
  constructor(private readonly output: Output) {}

  step(name: string, total = 0): Step {
    const start = performance.now();
    const format = total === 0 ? `${name} …` : `${name} {bar} {value}/{total}`;
    const bar = new SingleBar({ format, stream: this.output, clearOnComplete: true, hideCursor: true, barsize: 30 });
    bar.start(total, 0);
    return {
      advance: (by = 1) => bar.increment(by),
      done: (outcome) => {
        bar.stop();
        this.output.write(lineOf(name, outcome, start));
      },
    };
  }
}
