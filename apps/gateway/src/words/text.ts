import type { Locale } from './locale.js';

/** One thing said in each language; ICU message syntax. */
export type Text = Readonly<Record<Locale, string>>;

export type Texts = Readonly<Record<string, Text>>;
