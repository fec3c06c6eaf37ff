import { z } from 'zod';
import { audienceOf, isPublished } from './events/audience.js';
import { type EventType, events, eventVersion } from './events/catalogue.js';

/** The AsyncAPI 3.0 document of everything Kezek publishes, made from the schemas that check the events themselves. */
export function asyncApi(): Record<string, unknown> {
  const types = (Object.keys(events) as EventType[]).filter(isPublished).sort();
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Kezek events',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 in JSON on the topic exchange `kezek.events`, and for who only watches on `kezek.watched`, where there are also those events that no service reacts to (`x-audience: watchers`; nobody keeps them). Routing key: `<type>.v<major>.p<partition>`; the partition is a hash of the subject, so events of one subject keep their order. Identifiers are opaque: no event holds an IIN, a name or a phone.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(
      types.map((type) => [
        type,
        {
          address: `${type}.v${eventVersion}.p{partition}`,
          'x-audience': audienceOf(type),
          parameters: { partition: { description: '0 to 7' } },
          messages: { [type]: { $ref: `#/components/messages/${type}` } },
        },
      ]),
    ),
    operations: Object.fromEntries(
      types.map((type) => [`send.${type}`, { action: 'send', channel: { $ref: `#/channels/${type.replaceAll('/', '~1')}` } }]),
    ),
    components: {
      messages: Object.fromEntries(types.map((type) => [type, { name: `kezek.${type}.v${eventVersion}`, payload: envelopeOf(type) }])),
    },
  };
}

function envelopeOf(type: EventType): Record<string, unknown> {
  const { $schema: _dialect, ...data } = z.toJSONSchema(events[type], { io: 'input' });
  return {
    type: 'object',
    required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'seq', 'datacontenttype', 'data'],
    properties: {
      specversion: { const: '1.0' },
      id: { type: 'string' },
      source: { type: 'string', description: 'the stream, e.g. voucher/chd_…' },
      type: { const: `kezek.${type}.v${eventVersion}` },
      subject: { type: 'string' },
      time: { type: 'string', description: 'UTC, microseconds' },
      seq: { type: 'integer', minimum: 1, description: 'place in the source stream' },
      correlationid: { type: 'string' },
      traceparent: { type: 'string' },
      datacontenttype: { const: 'application/json' },
      data,
    },
  };
}
