import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Plugin, defineConfig } from 'vite';
import { mantineStyles } from './build/mantine-styles.js';

const WORTH_COMPRESSING_BYTES = 1_024;

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
  build: { outDir: 'dist/site', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  server: { proxy: { '/api': 'http://localhost:8080' } },
});
