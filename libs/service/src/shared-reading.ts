/**
 * However many ask the same, it is read by one at a time. Nobody is given what was read from before they asked: who asks while it is being read
 * waits for the next reading, with all others who do.
 */
export class SharedReading<T> {
  readonly #inHand = new Map<string, { readonly reading: Promise<T>; next?: Promise<T> }>();

  /** @param question those that are equal are answered by one `read`, of whoever of them came first */
  ask(question: string, read: () => Promise<T>): Promise<T> {
    const inHand = this.#inHand.get(question);
    if (inHand === undefined) return this.#start(question, read);
    const start = (): Promise<T> => this.#start(question, read);
    inHand.next ??= inHand.reading.then(start, start);
    return inHand.next;
  }

  #start(question: string, read: () => Promise<T>): Promise<T> {
    // What fails before it begins to wait has failed like any other: else whoever asks next would be told of it for ever.
    const mine = { reading: (async () => read())() };
    this.#inHand.set(question, mine);
    const ended = (): void => {
      if (this.#inHand.get(question) === mine && !('next' in mine)) this.#inHand.delete(question);
    };
    mine.reading.then(ended, ended);
    return mine.reading;
  }
}
