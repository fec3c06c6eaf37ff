import { SCAN_BYTES_MAX, faultOfScan } from './fault-of-scan.js';

describe('a scan', () => {
  it('is a PDF, JPEG or PNG of at most 5 MiB', () => {
    expect(faultOfScan({ size: SCAN_BYTES_MAX, type: 'application/pdf' })).toBeUndefined();
    expect(faultOfScan({ size: 1, type: 'image/png' })).toBeUndefined();
    expect(faultOfScan({ size: 1, type: 'image/heic' })).toBe('other-type');
    expect(faultOfScan({ size: SCAN_BYTES_MAX + 1, type: 'image/jpeg' })).toBe('too-large');
    expect(faultOfScan({ size: 0, type: 'image/jpeg' })).toBe('empty');
  });

  it('goes to the gateway to be judged where the phone does not know its type', () => {
    expect(faultOfScan({ size: 10, type: '' })).toBeUndefined();
  });
});
