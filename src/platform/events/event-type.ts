/** A durable event: its name carries the version of its payload, `offer.published.v1`. */
export interface EventType<Payload extends object> {
  readonly name: string;
  /** Only for the compiler. */
  readonly payload?: Payload;
}

const NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\.v\d+$/;

/**
 * Declares an event of a module. Its payload holds ids and versions, not copies of the data.
 *
 * @example
 * export const offerPublished = defineEvent<{ offerId: string; rev: number }>('offer.published.v1');
 */
export function defineEvent<Payload extends object>(name: string): EventType<Payload> {
  if (!NAME.test(name)) throw new Error(`An event is called "thing.happened.v1", not "${name}"`);
  return { name };
}
