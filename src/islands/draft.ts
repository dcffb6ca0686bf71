/**
 * A form that saves itself: `<silkgate-draft>` around one `form`. The form works without it; this saves what is typed through the
 * form's own address, says so, and warns before unsaved work is left.
 *
 * Attributes of the element:
 * - `data-auto="yes"` saves by itself; without it only the warning is given
 * - `data-dirty="yes"` what the form holds came back unsaved
 * - `data-text-saving`, `data-text-incomplete` (something required is missing), `data-text-failed` (no answer, or signed out)
 *
 * Elements inside: `[data-role=state]`, `role="status"`, where it is told what has become of the work.
 *
 * What it sends is the form with `then=autosave`. The answer holds an `output`: its text is shown; after a success it names with
 * `data-action` and `data-version` where and on which version the next saving goes, and with `data-stop` it ends the saving by itself.
 */
const PAUSE_MS = 1_500;

class SilkgateDraft extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #saved = '';
  #saving: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #auto = false;
  #leaving = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form || this.#form) return;
    this.#form = form;
    this.#auto = this.dataset['auto'] === 'yes';
    this.#saved = this.dataset['dirty'] === 'yes' ? '' : this.#content();
    form.addEventListener('input', () => this.#changed());
    form.addEventListener('change', () => this.#changed());
    form.addEventListener('submit', (event) => this.#submit(event));
    window.addEventListener('beforeunload', (event) => {
      if (!this.#leaving && this.#isDirty()) event.preventDefault();
    });
    // Back to a page that the browser has kept: its form can be sent anew.
    window.addEventListener('pageshow', () => (this.#leaving = false));
  }

  /** What is typed, without what tells one sending from another. */
  #content(): string {
    const fields = [...this.#fields()].filter(([name]) => !name.startsWith('_') && name !== 'version');
    return new URLSearchParams(fields).toString();
  }

  *#fields(): Generator<[string, string]> {
    for (const [name, value] of new FormData(this.#form ?? undefined))
      if (typeof value === 'string') yield [name, value];
  }

  #isDirty(): boolean {
    return this.#saved !== this.#content();
  }

  #say(text: string | undefined): void {
    const state = this.querySelector('[data-role=state]');
    if (state && text !== undefined) state.textContent = text;
  }

  #changed(): void {
    clearTimeout(this.#timer);
    if (!this.#auto) return;
    this.#timer = setTimeout(() => void this.#save(), PAUSE_MS);
  }

  #save(): Promise<void> {
    this.#saving ??= this.#send().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #send(): Promise<void> {
    const form = this.#form;
    if (!form || !this.#auto || this.#leaving || !this.#isDirty()) return;
    if (!form.checkValidity()) return this.#say(this.dataset['textIncomplete']);
    this.#say(this.dataset['textSaving']);
    const content = this.#content();
    const body = new URLSearchParams([...this.#fields(), ['then', 'autosave']]);
    try {
      const answer = await fetch(form.getAttribute('action') ?? '', {
        method: 'POST',
        body,
        headers: { accept: 'text/html' },
      });
      const output = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('output');
      if (!output || (!answer.ok && answer.status !== 422)) return this.#say(this.dataset['textFailed']);
      if (answer.ok) this.#goOn(form, output, content);
      if (output.dataset['stop'] === 'yes') this.#auto = false;
      this.#say(output.textContent.trim());
    } catch (error) {
      // Without a connection `fetch` rejects with a TypeError; anything else is our own mistake.
      if (!(error instanceof TypeError)) throw error;
      this.#say(this.dataset['textFailed']);
    }
    if (this.#isDirty() && content !== this.#content()) this.#changed();
  }

  /** The first saving of a new draft gives it its address: reloading the page shows the draft, and nothing is made twice. */
  #goOn(form: HTMLFormElement, { dataset: { action, version } }: HTMLElement, content: string): void {
    this.#saved = content;
    const field = form.elements.namedItem('version');
    if (field instanceof HTMLInputElement && version !== undefined) field.value = version;
    if (action === undefined || action === form.getAttribute('action')) return;
    form.setAttribute('action', action);
    history.replaceState(null, '', action);
  }

  /** A saving that is under way comes first: it may be the one that makes the draft. */
  #submit(event: SubmitEvent): void {
    clearTimeout(this.#timer);
    if (!this.#saving) {
      this.#leaving = true;
      return;
    }
    event.preventDefault();
    void this.#saving.then(() => this.#form?.requestSubmit(event.submitter));
  }
}

customElements.define('silkgate-draft', SilkgateDraft);
