/** What the server takes as the name of a document. */
export const DOCUMENT_SHAPE = /^[A-Za-z0-9][A-Za-z0-9._:-]{2,79}$/;

/** "№ 095/1 23" is written 095-1-23. */
export const documentIdOf = (text: string): string =>
  text
    .replaceAll(/[№#]/g, '')
    .trim()
    .replaceAll(/[\s/\\]+/g, '-');
