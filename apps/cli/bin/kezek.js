#!/usr/bin/env node
/* eslint-disable @typescript-eslint/no-require-imports, no-undef -- plain Node, which runs before anything is built */
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '../dist/main.js');
if (existsSync(main)) {
  require(main);
} else {
  process.stderr.write('kezek is not built yet: run `npx tsc -b apps/cli`, or `npm start`, which builds everything\n');
  process.exitCode = 2;
}
