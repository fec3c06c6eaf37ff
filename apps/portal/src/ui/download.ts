const REVOKE_AFTER_MS = 10_000;

export interface TextFile {
  readonly fileName: string;
  readonly fileText: string;
  readonly mediaType: 'application/xml' | 'application/json';
}

/** Gives a text to the browser as a file. */
export function download({ fileName, fileText, mediaType }: TextFile): void {
  const url = URL.createObjectURL(new Blob([fileText], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Not at once: a browser reads it only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
