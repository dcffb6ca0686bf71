/**
 * Suggestions while typing: `<silkgate-suggest>` around an ordinary search form, which works the same without it. An editable combobox
 * with a list, after ARIA 1.2: the focus stays in the field, the arrows walk through the list, Enter searches, Escape closes.
 *
 * Attributes of the element:
 * - `data-source` address of the suggestions; `q` is added. Answers `{ items: [{ text }] }`
 * - `data-text-list` name of the list
 * - `data-text-count` said when a list appears; `{count}` stands for how many
 *
 * Inside: a `form` with an `input[name=q]`.
 */

/** Nobody types faster than this for long; who pauses wants to see something. */
const PAUSE_MS = 120;
/** Shorter beginnings have no suggestions. */
const SHORTEST = 2;
const MOST = 8;

interface Suggestions {
  items: { text: string }[];
}

let made = 0;

class SilkgateSuggest extends HTMLElement {
  #input!: HTMLInputElement;
  #form!: HTMLFormElement;
  #list!: HTMLUListElement;
  #status!: HTMLElement;
  /** What the reader typed, as long as the field shows a suggestion instead. */
  #typed = '';
  #active = -1;
  #timer = 0;
  #asking: AbortController | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = form?.querySelector<HTMLInputElement>('input[name=q]');
    if (!form || !input || this.#list) return;
    this.#form = form;
    this.#input = input;
    this.#build();
    input.addEventListener('input', () => this.#wait());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    form.addEventListener('submit', () => this.#close());
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #build(): void {
    const id = `suggestions-${(made += 1)}`;
    this.#list = document.createElement('ul');
    this.#list.id = id;
    this.#list.className = 'suggestions';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.dataset['textList'] ?? '');
    // A press would take the focus out of the field before the click comes.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#clicked(event));
    this.#status = document.createElement('p');
    this.#status.className = 'visually-hidden';
    this.#status.setAttribute('role', 'status');
    this.append(this.#list, this.#status);
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
  }

  get #isOpen(): boolean {
    return !this.#list.hidden;
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
  }

  #wait(): void {
    this.#stop();
    this.#typed = this.#input.value;
    if (this.#typed.trim().length < SHORTEST) return this.#close();
    this.#timer = window.setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  async #ask(): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    const address = new URL(this.dataset['source'] ?? '', location.href);
    address.searchParams.set('q', this.#typed.trim());
    address.searchParams.set('limit', String(MOST));
    try {
      const response = await fetch(address, { signal: asking.signal, headers: { accept: 'application/json' } });
      const { items } = response.ok ? ((await response.json()) as Suggestions) : { items: [] };
      // Whoever has typed on has aborted this; whoever has left the field wants no list any more.
      if (!asking.signal.aborted && document.activeElement === this.#input) this.#show(items.map(({ text }) => text));
    } catch (error) {
      // Suggestions are a help, not the search: without a connection there are none.
      if (!asking.signal.aborted) this.#close();
      if (!(error instanceof TypeError) && !asking.signal.aborted) throw error;
    }
  }

  #show(texts: readonly string[]): void {
    if (texts.length === 0) return this.#close();
    this.#list.replaceChildren(...texts.map((text, index) => this.#option(text, index)));
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#mark(-1);
    this.#status.textContent = (this.dataset['textCount'] ?? '').replace('{count}', String(texts.length));
  }

  /** What is added to the typed words stands out: it is what tells the suggestions apart. */
  #option(text: string, index: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.dataset['text'] = text;
    const typed = this.#typed.trim().toLowerCase();
    const begins = text.toLowerCase().startsWith(typed);
    const rest = document.createElement('strong');
    rest.textContent = begins ? text.slice(typed.length) : text;
    option.append(begins ? text.slice(0, typed.length) : '', rest);
    return option;
  }

  #close(): void {
    this.#stop();
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#status.textContent = '';
    this.#input.setAttribute('aria-expanded', 'false');
    this.#mark(-1);
  }

  #mark(index: number): void {
    this.#active = index;
    this.#options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const active = this.#options[index];
    if (active) {
      this.#input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    // While a syllable is being composed, the keys belong to the input method.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.#isOpen) {
      event.preventDefault();
      this.#input.value = this.#typed;
      this.#close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!this.#isOpen) return this.#wait();
      event.preventDefault();
      this.#walk(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Tab') this.#close();
  }

  /** Around through the list and the typed words, which stand before its beginning. */
  #walk(by: 1 | -1): void {
    const places = this.#options.length + 1;
    const next = ((this.#active + 1 + by + places) % places) - 1;
    this.#mark(next);
    this.#input.value = this.#options[next]?.dataset['text'] ?? this.#typed;
  }

  #clicked(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
    if (!option) return;
    this.#input.value = option.dataset['text'] ?? '';
    this.#form.requestSubmit();
  }
}

customElements.define('silkgate-suggest', SilkgateSuggest);
