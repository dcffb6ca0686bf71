/**
 * An import that is running: `<silkgate-import>` around what the page says of it. Without it the page has
 * a link to load it anew; this asks for the page and shows only what has changed, until the import has ended, when the whole page is loaded.
 */
const PAUSE_MS = 1_000;
const MOST_PAUSE_MS = 15_000;

class SilkgateImport extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = PAUSE_MS;

  connectedCallback(): void {
    this.#wait();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), this.#pause);
  }

  async #look(): Promise<void> {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
      const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
      const fresh = page?.querySelector('silkgate-import');
      // It has ended, or its reader is signed out: the page itself says so.
      if (page && !fresh) return location.reload();
      if (fresh) this.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
      this.#pause = fresh ? PAUSE_MS : Math.min(this.#pause * 2, MOST_PAUSE_MS);
    } catch (error) {
      // Without a connection `fetch` rejects with a TypeError; anything else is our own mistake.
      if (!(error instanceof TypeError)) throw error;
      this.#pause = Math.min(this.#pause * 2, MOST_PAUSE_MS);
    }
    this.#wait();
  }
}

customElements.define('silkgate-import', SilkgateImport);
