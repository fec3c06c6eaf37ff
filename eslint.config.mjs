import hooks from 'eslint-plugin-react-hooks';
import nx from '@nx/eslint-plugin';
import js from '@eslint/js';
import ts from 'typescript-eslint';

const impure = [
  { name: 'Date', message: 'Rules get time as a parameter.' },
  { name: 'process', message: 'Rules know no environment.' },
  { name: 'setTimeout', message: 'Rules start no timers.' },
  { name: 'setInterval', message: 'Rules start no timers.' },
  { name: 'fetch', message: 'Rules do no I/O.' },
];

const libs = ['domain', 'translog', 'signing', 'service', 'contracts', 'bus', 'stream', 'rpc', 'testkit'].map((name) => `@kezek/${name}`);
const specCircles = libs.flatMap((one) => libs.filter((other) => other !== one).map((other) => [one, other]));

export default [
  { ignores: ['**/dist/**', '**/gen/**', '**/node_modules/**', '.nx/**', '.kezek*/**', 'coverage/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      // The house: apps → libs, one way; the table in README.md says the same.
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          // Specs may use testkit, which stands above every lib; between sources, a circle breaks the constraints below and the build.
          ignoredCircularDependencies: specCircles,
          depConstraints: [
            { sourceTag: 'lib:domain', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'lib:translog', onlyDependOnLibsWithTags: ['lib:domain'] },
            { sourceTag: 'lib:signing', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'lib:service', onlyDependOnLibsWithTags: ['lib:domain'] },
            { sourceTag: 'lib:contracts', onlyDependOnLibsWithTags: ['lib:domain'] },
            { sourceTag: 'lib:bus', onlyDependOnLibsWithTags: ['lib:domain', 'lib:service'] },
            { sourceTag: 'lib:stream', onlyDependOnLibsWithTags: ['lib:domain', 'lib:service', 'lib:contracts', 'lib:bus'] },
            { sourceTag: 'lib:rpc', onlyDependOnLibsWithTags: ['lib:domain', 'lib:service', 'lib:contracts'] },
            { sourceTag: 'lib:testkit', onlyDependOnLibsWithTags: ['type:lib'] },
            {
              sourceTag: 'app:service',
              onlyDependOnLibsWithTags: [
                'lib:domain',
                'lib:translog',
                'lib:signing',
                'lib:service',
                'lib:contracts',
                'lib:bus',
                'lib:stream',
                'lib:rpc',
              ],
            },
            // The portal knows Kezek by its door alone.
            { sourceTag: 'app:portal', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'app:standalone', onlyDependOnLibsWithTags: ['type:lib', 'app:service'] },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/test/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Rules are pure: no I/O, clock, randomness or environment, by file name.
    files: ['**/facts.ts', '**/decide.ts', 'libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Rules get randomness as a parameter.' }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                'node:*',
                'mongoose',
                'amqplib',
                '@grpc/*',
                'express',
                'pino',
                '@kezek/bus',
                '@kezek/stream',
                '@kezek/rpc',
                '@kezek/service',
              ],
              message: 'Rules do no I/O and know no framework.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['apps/portal/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules },
  },
];
