import { Alert, Box } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: readonly string[] }) => Detector;

const detectorClass = (): DetectorClass | undefined => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Most tablets read codes themselves; on others the text is pasted, or typed by a hand-held reader. */
export const canScan = (): boolean => detectorClass() !== undefined;

const LOOK_EVERY_MS = 250;

/** The camera, until it has seen a code. */
export function Scanner({ onText }: { readonly onText: (text: string) => void }) {
  const { t } = useTranslation('voucher');
  const video = useRef<HTMLVideoElement>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const Detector = detectorClass();
    const shown = video.current;
    if (Detector === undefined || shown === null) return;
    const detector = new Detector({ formats: ['qr_code'] });
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      if (shown.readyState < shown.HAVE_CURRENT_DATA) return;
      const [code] = await detector.detect(shown);
      if (code !== undefined && !isOver) onText(code.rawValue);
    };
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      (found) => {
        stream = found;
        if (isOver) return found.getTracks().forEach((track) => track.stop());
        shown.srcObject = found;
        void shown.play();
        timer = setInterval(() => void look(), LOOK_EVERY_MS);
      },
      () => setRefused(true),
    );
    return () => {
      isOver = true;
      clearInterval(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [onText]);
  if (isRefused) return <Alert color="yellow">{t('check.no-camera')}</Alert>;
  return <Box component="video" ref={video} muted playsInline w="100%" maw={420} aria-label={t('check.camera')} />;
}
