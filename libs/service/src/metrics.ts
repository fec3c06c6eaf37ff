import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface MetricShape<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly Label[];
}

/** One registry per service, so that several services in one process do not collide; asking twice for one name gives the same metric. */
export class Metrics {
  private readonly registry = new Registry();

  constructor(options: { readonly service: string; readonly processMetrics?: boolean }) {
    this.registry.setDefaultLabels({ service: options.service });
    if (options.processMetrics === true) collectDefaultMetrics({ register: this.registry });
  }

  counter<Label extends string = never>(shape: MetricShape<Label>): Counter<Label> {
    return this.once(shape.name, () => new Counter<Label>({ ...this.settings(shape) }));
  }

  /** `collect` is called at each scrape: the place for values that are read, not counted, such as a queue's depth. */
  gauge<Label extends string = never>(shape: MetricShape<Label>, collect?: (gauge: Gauge<Label>) => void | Promise<void>): Gauge<Label> {
    return this.once(shape.name, () => {
      const gauge: Gauge<Label> = new Gauge<Label>({
        ...this.settings(shape),
        ...(collect === undefined ? {} : { collect: () => collect(gauge) }),
      });
      return gauge;
    });
  }

  /** @param bucketsSeconds upper bounds; the default suits calls of a millisecond to ten seconds */
  histogram<Label extends string = never>(
    shape: MetricShape<Label>,
    bucketsSeconds: readonly number[] = CALL_BUCKETS_SECONDS,
  ): Histogram<Label> {
    return this.once(shape.name, () => new Histogram<Label>({ ...this.settings(shape), buckets: [...bucketsSeconds] }));
  }

  /** Prometheus text format. */
  async expose(): Promise<{ contentType: string; text: string }> {
    return { contentType: this.registry.contentType, text: await this.registry.metrics() };
  }

  private settings<Label extends string>(shape: MetricShape<Label>) {
    return { name: shape.name, help: shape.help, labelNames: [...(shape.labels ?? [])], registers: [this.registry] };
  }

  private once<M>(name: string, make: () => M): M {
    return (this.registry.getSingleMetric(name) as M | undefined) ?? make();
  }
}

const CALL_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
