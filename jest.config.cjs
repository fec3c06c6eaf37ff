// ESM-only packages that jest has to transform because tests run as CommonJS.
const esmOnly = [
  'temporal-polyfill',
  'temporal-utils',
  'intl-messageformat',
  '@formatjs',
  'jose',
  'uuid',
  '@noble',
  '@peculiar',
  'asn1js',
  'bytestreamjs',
  'pkijs',
];

/** What a file name promises: .spec is pure, .int.spec needs real parts, .e2e.spec goes through the REST door, .browser.spec through the pages. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs'],
  testMatch: ['**/*.spec.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  moduleNameMapper: {
    '^@kezek/(gateway|identity|queue|voucher|enrolment|payment|notification)/service$': '<rootDir>/apps/$1/src/service.ts',
    '^@kezek/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: false } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  // A hang is what this finds, not slowness: two slow cores may be busy with other specs.
  testTimeout: 90_000,
};
