/** What is printed or put in a file: facts, then tables. All texts are in one language already. */
export interface Sheet {
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly tables: readonly Table[];
  /** Before the number of a page. */
  readonly pageWord: string;
  /** When what is shown came about: two files made of the same are the same. */
  readonly madeOn: string;
}

export interface Table {
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly name: string;
  /** Part of the width of the page that the column takes. */
  readonly part: number;
}
