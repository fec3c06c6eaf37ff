import { InvalidArgumentError, Option } from 'commander';

export const DEFAULT_URL = 'http://localhost:8080';
export const DEMO_ADMIN = { login: 'admin', password: 'kezek-demo-admin' } as const;

export const urlOption = (): Option => new Option('--url <url>', 'where the installation answers').env('KEZEK_URL').default(DEFAULT_URL);
export const adminLoginOption = (): Option =>
  new Option('--admin-login <login>', 'the administrator').env('KEZEK_ADMIN_LOGIN').default(DEMO_ADMIN.login);
export const adminPasswordOption = (): Option =>
  new Option('--admin-password <password>', 'the administrator’s password')
    .env('KEZEK_ADMIN_PASSWORD')
    .default(DEMO_ADMIN.password, 'that of a demonstration');

/** @throws InvalidArgumentError */
export const wholeNumber =
  ({ min, max }: { min: number; max: number }) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`a whole number from ${min} to ${max}`);
  };
