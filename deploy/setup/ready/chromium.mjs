import { installDebianPackage } from './debian-package.mjs';

/** Installs the browser that the tests of the pages drive, with letters for Kazakh. */
export const installChromium = () =>
  installDebianPackage({ part: 'the tests of the pages in a browser', names: ['chromium', 'fonts-noto-core'], file: '/usr/bin/chromium' });
