/**
 * Times that are chosen in one's own zone: `<silkgate-slots>` around the fields of `slot-fields.tsx`. Whatever is chosen, each time
 * says at once what the partner's clock shows then. Zone and texts come with the element.
 */
import { instantOf, timeSpan, zoneCity } from '../site/design/zoned-time.js';

class SilkgateSlots extends HTMLElement {
  connectedCallback(): void {
    this.#guessZone();
    this.querySelector('[data-part="again"]')?.setAttribute('hidden', '');
    // The length stands outside of the element.
    (this.closest('form') ?? this).addEventListener('input', () => this.#show());
    this.#show();
  }

  /** For somebody whose account knows no zone the page is asked for again, in the one of the machine they sit at. */
  #guessZone(): void {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const known = [...(this.#zones?.options ?? [])].some(({ value }) => value === timeZone);
    if (this.dataset['guess'] !== 'true' || !known || this.#zones?.value === timeZone) return;
    const address = new URL(location.href);
    address.searchParams.set('timeZone', timeZone);
    location.replace(address);
  }

  get #zones(): HTMLSelectElement | null {
    return this.querySelector('select[name="timeZone"]');
  }

  get #minutes(): number {
    const chosen = this.closest('form')?.querySelector<HTMLSelectElement>('select[name="durationMinutes"]');
    return Number(chosen?.value ?? this.dataset['minutes']);
  }

  #show(): void {
    const zone = this.#zones?.value ?? 'UTC';
    for (const choice of this.querySelectorAll<HTMLElement>('.slot')) {
      const start = new Date(choice.querySelector('input')?.value ?? NaN);
      say(choice, 'own', this.#span(start, zone));
      say(choice, 'theirs', this.#theirs(start));
    }
    for (const row of this.querySelectorAll<HTMLElement>('[data-part="row"]')) {
      const [date, time] = [row.querySelector('input')?.value, row.querySelector('select')?.value];
      const start = new Date(instantOf(`${date}T${time}`, zone));
      say(row, 'theirs', Number.isNaN(start.getTime()) ? '' : this.#theirs(start));
    }
  }

  #span(start: Date, zone: string): string {
    return timeSpan(document.documentElement.lang, start, this.#minutes, zone);
  }

  #theirs(start: Date): string {
    const { partnerZone = 'UTC', theirTime = '{time}' } = this.dataset;
    const values: Record<string, string> = {
      '{time}': this.#span(start, partnerZone),
      '{city}': zoneCity(partnerZone),
    };
    return theirTime.replaceAll(/\{(?:time|city)\}/g, (name) => values[name] ?? name);
  }
}

function say(where: HTMLElement, part: string, text: string): void {
  const place = where.querySelector(`[data-part="${part}"]`);
  // Unchanged words are not to be read out again.
  if (place && place.textContent !== text) place.textContent = text;
}

customElements.define('silkgate-slots', SilkgateSlots);
