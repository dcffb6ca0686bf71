/**
 * Results of all sites as they come: `<silkgate-all-sites>`. The server draws everything; this puts it in its place.
 *
 * Attributes of the element:
 * - `data-stream` address of the server-sent events `source`, `ranking` and `complete`, each `[{ id, html }]`: what goes into the
 *   element with this id
 *
 * Inside, `data-role="broken"` is shown when the stream ends before `complete`. While it runs, the element is `aria-busy`.
 */

/** The stream ends after 2.6 seconds at most; whoever hears nothing for this long has lost it. */
const PATIENCE_MS = 8_000;

interface Fragment {
  id: string;
  html: string;
}

class SilkgateAllSites extends HTMLElement {
  #events: EventSource | null = null;
  #timer = 0;

  connectedCallback(): void {
    const address = this.dataset['stream'];
    if (!address || this.#events) return;
    const events = new EventSource(address);
    this.#events = events;
    this.setAttribute('aria-busy', 'true');
    for (const name of ['source', 'ranking', 'complete'])
      events.addEventListener(name, (event: MessageEvent<string>) => this.#draw(event.data));
    events.addEventListener('complete', () => this.#end());
    // Connecting again would ask all sites again.
    events.addEventListener('error', () => this.#broke());
    this.#timer = window.setTimeout(() => this.#broke(), PATIENCE_MS);
  }

  disconnectedCallback(): void {
    this.#end();
  }

  #draw(data: string): void {
    for (const { id, html } of JSON.parse(data) as Fragment[]) {
      const place = document.getElementById(id);
      if (!place || (html === '' && id === 'found')) continue;
      this.#keepingPlace(place, () => {
        // Drawn by our own server with the components of the whole page, which escape what others wrote.
        place.innerHTML = html;
      });
    }
  }

  /** Whoever stands on a link or reads why something is there still does so after the list was drawn again. */
  #keepingPlace(place: HTMLElement, draw: () => void): void {
    const focused = place.contains(document.activeElement) ? document.activeElement : null;
    const address = focused instanceof HTMLAnchorElement ? focused.href : null;
    const open = new Set([...place.querySelectorAll('details[open]')].map(titleOf));
    draw();
    for (const details of place.querySelectorAll('details')) details.open = open.has(titleOf(details));
    if (address === null) return;
    [...place.querySelectorAll('a')].find(({ href }) => href === address)?.focus({ preventScroll: true });
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#events?.close();
    this.#events = null;
    this.removeAttribute('aria-busy');
  }

  #broke(): void {
    this.#end();
    this.querySelector('[data-role=broken]')?.removeAttribute('hidden');
  }
}

/** Results are known by where they lead. */
const titleOf = (details: Element): string => details.closest('li')?.querySelector('a')?.href ?? '';

customElements.define('silkgate-all-sites', SilkgateAllSites);
