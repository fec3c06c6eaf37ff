import type { Clients } from '../clients.js';

const PAGE = 500;

/** Which kindergarten is in which district; it never moves. */
export class Directory {
  private readonly districts = new Map<string, string>();
  private loading: Promise<void> | undefined;

  constructor(private readonly clients: Pick<Clients, 'enrolment'>) {}

  readonly districtOf = (kindergartenId: string): string | undefined => this.districts.get(kindergartenId);

  add(kindergartenId: string, districtId: string): void {
    this.districts.set(kindergartenId, districtId);
  }

  load(): Promise<void> {
    this.loading ??= this.read().finally(() => (this.loading = undefined));
    return this.loading;
  }

  private async read(): Promise<void> {
    let after = '';
    do {
      const { kindergartens, next } = await this.clients.enrolment.listKindergartens({ districtId: '', limit: PAGE, after });
      for (const { kindergartenId, districtId } of kindergartens) this.add(kindergartenId, districtId);
      after = next;
    } while (after !== '');
  }
}
