// `node -r` this file to run a TypeScript entry of the workspace as it is, so that tests that start processes need no build.
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');

const root = path.resolve(__dirname, '../..');

/** The source behind what a .ts file may import: `./facts.js` and `@kezek/domain` are built files that need not exist. */
function sourceOf(request, importer) {
  const lib = /^@kezek\/([a-z]+)$/.exec(request);
  if (lib) return path.join(root, 'libs', lib[1], 'src/index.ts');
  const service = /^@kezek\/([a-z]+)\/service$/.exec(request);
  if (service) return path.join(root, 'apps', service[1], 'src/service.ts');
  if (!request.startsWith('.') || !request.endsWith('.js')) return undefined;
  const source = path.resolve(path.dirname(importer), `${request.slice(0, -'.js'.length)}.ts`);
  return existsSync(source) ? source : undefined;
}

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const source = parent?.filename?.endsWith('.ts') ? sourceOf(request, parent.filename) : undefined;
  return source ?? resolveFilename.call(this, request, parent, ...rest);
};

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};
