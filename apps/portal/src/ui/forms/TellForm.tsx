import { Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FormEnd } from '../FormEnd.js';
import { OwnWords } from './OwnWords.js';
import { ScanInput, isSendable } from './ScanInput.js';

/** What was said, and a paper that shows it. */
export interface Told {
  readonly text: string;
  readonly file: File | null;
}

interface TellFormProps {
  readonly words: {
    readonly text: string;
    readonly hint?: string;
    /** Where nothing was written. */
    readonly missing: string;
    /** Beside the paper. */
    readonly paper: string;
    /** On the button. */
    readonly send: string;
  };
  /** The fields above; what they lack is shown once sending was tried. */
  readonly children: (isTried: boolean) => ReactNode;
  /** Whether the fields above are whole. */
  readonly isWhole: boolean;
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  readonly onTell: (told: Told) => void;
  readonly cancel: () => void;
}

/** Tells what happened in one's own words, with a paper if there is one. */
export function TellForm({ words, children, isWhole, command, onTell, cancel }: TellFormProps) {
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [isTried, setTried] = useState(false);
  const isSaid = text.trim() !== '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWhole && isSaid && (file === null || isSendable(file))) onTell({ text: text.trim(), file });
      }}
    >
      <Stack maw={460}>
        {children(isTried)}
        <OwnWords
          label={words.text}
          description={words.hint}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={isTried && !isSaid && words.missing}
        />
        <ScanInput label={words.paper} file={file} onChange={setFile} />
        <FormEnd command={command} label={words.send} cancel={cancel} />
      </Stack>
    </form>
  );
}
