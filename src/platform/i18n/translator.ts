import { IntlMessageFormat } from 'intl-messageformat';

/** The messages of one language: ICU MessageFormat by key. */
export type Messages<Key extends string> = Readonly<Record<Key, string>>;

/** What stands in a message's placeholders. */
export type MessageValues = Record<string, string | number | Date>;

/** Says a message in the reader's language. Its result is text, not HTML. */
export type Translate<Key extends string> = (key: Key, values?: MessageValues) => string;

/** A {@link Translate} for each language; messages are parsed once, when they are first said. */
export class Translator<Key extends string, Locale extends string> {
  readonly #parsed = new Map<string, IntlMessageFormat>();

  constructor(private readonly languages: Readonly<Record<Locale, Messages<Key>>>) {}

  /** The translation function of a language. */
  for(locale: Locale): Translate<Key> {
    const messages = this.languages[locale];
    return (key, values) => {
      const id = `${locale} ${key}`;
      let message = this.#parsed.get(id);
      if (!message) {
        message = new IntlMessageFormat(messages[key], locale, undefined, { ignoreTag: true });
        this.#parsed.set(id, message);
      }
      return String(message.format(values));
    };
  }
}

/** Names of the placeholders of a message, for comparing the languages. */
export function placeholdersOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (elements: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of elements) {
      if ('value' in element && element.type !== 0 && typeof element.value === 'string') names.add(element.value);
      if ('options' in element) Object.values(element.options).forEach((option) => visit(option.value));
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}
