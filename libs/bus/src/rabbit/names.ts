/** Every name at the broker, in one place: dashboards, alerts and operators know them. */

/** Where events come in; fanout, to those who want them and to those who only look. */
export const PUBLISHED = 'kezek.published';
/** Where groups find events; topic. What no group wants goes on to `UNROUTABLE`, whoever watches. */
export const EVENTS = 'kezek.events';
/** Where watchers find events, and what is for them alone; topic. What nobody watches ends here. */
export const WATCHED = 'kezek.watched';
/** Alternate exchange and queue of events that no group wants. */
export const UNROUTABLE = 'kezek.unroutable';
/** Messages on their way into a delay queue; topic, `<group>.<delay ms>.p<n>`. */
export const DELAY = 'kezek.delay';
/** Messages on their way back to their partition, under the routing key they were put off with; topic. */
export const RETURN = 'kezek.return';

export const partitionQueue = (group: string, partition: number): string => `kezek.${group}.p${partition}`;
export const delayQueue = (group: string, delayMs: number): string => `kezek.${group}.delay.${delayMs}`;
/** Starts of messages that may be what kills their consumers. */
export const claimsQueue = (group: string): string => `kezek.${group}.claims`;
export const parkingQueue = (group: string): string => `kezek.${group}.parking`;

export const eventKey = (event: { type: string; version: number }, partition: number): string =>
  `${event.type}.v${event.version}.p${partition}`;
/** All versions of a type: one that the group does not know must reach it and be refused aloud. */
export const eventPattern = (type: string, partition: number): string => `${type}.*.p${partition}`;
/** A type in all versions and partitions, for a watcher. */
export const watchPattern = (type: string): string => `${type}.*.*`;
export const watchQueue = (name: string): string => `kezek.watch.${name}`;
export const delayKey = (group: string, delayMs: number, partition: number): string => `${group}.${delayMs}.p${partition}`;
export const delayPattern = (group: string, delayMs: number): string => `${group}.${delayMs}.*`;
export const returnPattern = (group: string, partition: number): string => `${group}.*.p${partition}`;
