import type { Connection } from 'mongoose';
import { sha256 } from './bank-file.js';

interface StoredFile {
  /** SHA-256 of the text: written twice is there once. */
  readonly _id: string;
  readonly text: string;
}

/** The files that were sent, so that sending again gives the very same bytes even when the payer's account has changed since. */
export class BankFiles {
  readonly #files;

  constructor(database: Connection) {
    this.#files = database.collection<StoredFile>('bank_files');
  }

  /** @returns the SHA-256 under which it is kept */
  async put(text: string): Promise<string> {
    const _id = sha256(text);
    await this.#files.updateOne({ _id }, { $setOnInsert: { text } }, { upsert: true, writeConcern: { w: 'majority', j: true } });
    return _id;
  }

  /** @throws Error if there is no such file */
  async get(hash: string): Promise<string> {
    const file = await this.#files.findOne({ _id: hash }, { readPreference: 'primary', readConcern: { level: 'majority' } });
    if (file === null) throw new Error(`the bank file ${hash} is gone`);
    return file.text;
  }
}
