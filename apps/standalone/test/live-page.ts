/** An open stream of live updates, and what came through it. */
export class LivePage {
  /** `gap`, or the topics of a change; in order. */
  readonly told: (string | readonly string[])[] = [];
  ended = false;
  private readonly closing = new AbortController();

  static async open(url: string, cookie: string): Promise<LivePage> {
    const page = new LivePage();
    const response = await fetch(url, { headers: cookie === '' ? {} : { cookie }, signal: page.closing.signal });
    if (response.status !== 200 || response.body === null)
      throw new Error(`Nothing to listen to: ${response.status} ${await response.text()}`);
    void page.read(response.body).finally(() => (page.ended = true));
    return page;
  }

  topics(): string[] {
    return this.told.flatMap((one) => (typeof one === 'string' ? [] : one));
  }

  close(): void {
    this.closing.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
        const events = (text + chunk).split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) this.hear(event);
      }
    } catch (error) {
      if (!this.closing.signal.aborted) throw error;
    }
  }

  private hear(event: string): void {
    if (event.startsWith('event: gap\n')) this.told.push('gap');
    const [, data] = /^event: change\ndata: (.*)$/.exec(event) ?? [];
    if (data !== undefined) this.told.push((JSON.parse(data) as { topics: string[] }).topics);
  }
}
