import { createHash } from 'node:crypto';
import { context, isSpanContextValid, trace } from '@opentelemetry/api';
import { correlation } from './correlation.js';

const form = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

export const isTraceparent = (text: string | undefined): text is string => text !== undefined && form.test(text);

/**
 * The W3C traceparent to hand to whatever is called next: the live OpenTelemetry span, else what the caller gave, else one derived from the
 * correlation id, so that one request is one trace even where no tracer runs, and the same request replayed is the same trace.
 */
export function currentTraceparent(): string | undefined {
  const span = trace.getSpanContext(context.active());
  if (span !== undefined && isSpanContextValid(span)) {
    return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
  }
  const given = correlation.traceparent();
  if (given !== undefined) return given;
  const id = correlation.current();
  return id === undefined ? undefined : derived(id);
}

function derived(id: string): string {
  const digest = createHash('sha256').update(id).digest('hex');
  return `00-${digest.slice(0, 32)}-${digest.slice(32, 48)}-00`;
}
