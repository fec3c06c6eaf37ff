import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Plugin, defineConfig } from 'vite';
import { mantineStyles } from './build/mantine-styles.js';

const WORTH_COMPRESSING_BYTES = 1_024;
const GROUND =
  /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|i18next|react-i18next|i18next-icu|intl-messageformat|@formatjs|openapi-fetch|openapi-react-query|clsx|@mantine[\\/]core[\\/]esm[\\/]core)[\\/]/;
/** What most pages of ours are made of; few have dialogs, forms with papers, or words that are opened for a purpose. */
const FRAME = /portal[\\/]src[\\/](api|ui[\\/](?!AskTwice|forms[\\/]|written[\\/])|words[\\/][\w-]+\.tsx?$)/;

/** Compressed once here instead of at every request; the gateway sends the one the browser takes. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    generateBundle: {
      // After everybody who still changes what is written.
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, output] of Object.entries(bundle)) {
          const content = Buffer.from(output.type === 'chunk' ? output.code : output.source);
          if (!/\.(js|css|svg|json)$/.test(fileName) || content.length < WORTH_COMPRESSING_BYTES) continue;
          const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(content, { params }) });
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(content, { level: 9 }) });
        }
      },
    },
  };
}

export default defineConfig({
  plugins: [react(), mantineStyles(join(__dirname, 'src')), precompressed()],
  // The gateway puts a fresh one in with every page it sends.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What every page stands on comes as one: many small files compress worse and each brings its headers.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'ground', test: GROUND, priority: 2 },
            { name: 'frame', test: FRAME, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
});
