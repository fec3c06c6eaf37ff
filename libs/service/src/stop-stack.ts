import type { Logger } from './log.js';

/** What was started, to be stopped in the opposite order. */
export class StopStack {
  private readonly steps: { readonly name: string; readonly stop: () => Promise<unknown> }[] = [];
  /** The step in hand, for the message when a stop takes too long. */
  current: string | undefined;

  constructor(private readonly log: Logger) {}

  push(name: string, stop: () => Promise<unknown>): void {
    this.steps.push({ name, stop });
  }

  /** Every step runs, whatever another does. @returns whether all went well */
  async unwind(): Promise<boolean> {
    let clean = true;
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      this.current = step.name;
      try {
        await step.stop();
      } catch (error) {
        clean = false;
        this.log.error({ err: error, part: step.name }, 'stopping failed');
      }
    }
    this.current = undefined;
    return clean;
  }
}
