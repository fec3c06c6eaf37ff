import { TextInput, type TextInputProps } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FAULTS, type Fault } from './faults.js';
import type { DeskForm } from './form.js';

type TextField = {
  [K in keyof DeskForm]: DeskForm[K] extends string ? (string extends DeskForm[K] ? K : never) : never;
}[keyof DeskForm];

interface DeskFieldProps extends Omit<TextInputProps, 'name' | 'error'> {
  readonly name: TextField;
  readonly fault?: (text: string) => true | Fault;
}

/** One line of text; what the door said of it stands beneath it as what this page finds itself. */
export function DeskField({ name, fault, ...input }: DeskFieldProps) {
  const { t } = useTranslation('desk');
  const { control } = useFormContext<DeskForm>();
  return (
    <Controller
      name={name}
      control={control}
      rules={fault === undefined ? {} : { validate: (text) => fault(String(text)) }}
      render={({ field, fieldState: { error } }) => {
        const said = error?.message ?? '';
        return <TextInput autoComplete="off" {...input} {...field} error={error && (said in FAULTS ? t(FAULTS[said as Fault]) : said)} />;
      }}
    />
  );
}
