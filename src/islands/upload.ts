/**
 * Files on their way: `<silkgate-upload>` around a form with one `input type=file`. The form works without it; this sends file after
 * file as soon as they are chosen, shows how far each has come, and lets it be stopped.
 *
 * Attributes of the element: `data-max-bytes`, and texts: `data-text-too-large`, `data-text-wrong-kind`, `data-text-sending`,
 * `data-text-cancel`, `data-text-cancelled`, `data-text-done`, `data-text-failed`.
 *
 * Elements inside: `[data-role=files]`, the list that is filled here. What the server answers is the page itself: after a refusal
 * (422) its `[data-role=refusals]` say why; else the browser goes where the form would have led, once all files are through.
 */
type Outcome = { ok: true; address: string } | { ok: false; reason: string };

interface Line {
  item: HTMLLIElement;
  progress: HTMLProgressElement;
  state: HTMLElement;
  cancel: HTMLButtonElement;
}

class SilkgateUpload extends HTMLElement {
  #begun = false;
  #busy = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    if (this.#begun || !form || !input) return;
    this.#begun = true;
    form.querySelector<HTMLElement>('button[type=submit]')?.setAttribute('hidden', '');
    input.addEventListener('change', () => void this.#sendAll(form, input));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#sendAll(form, input);
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.#busy) event.preventDefault();
    });
  }

  #text(name: string): string {
    return this.dataset[`text${name}`] ?? '';
  }

  async #sendAll(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
    if (this.#busy || !input.files?.length) return;
    this.#busy = true;
    input.disabled = true;
    this.querySelector('[data-role=refusals]')?.remove();
    this.querySelector('[data-role=files]')?.replaceChildren();
    const chosen = [...input.files].map((file) => ({ file, line: this.#line(file) }));
    const outcomes: Outcome[] = [];
    for (const { file, line } of chosen) {
      const reason = this.#fault(file, input.accept);
      const outcome = reason === null ? await this.#send(form.action, file, line) : ({ ok: false, reason } as const);
      this.#finish(line, outcome);
      outcomes.push(outcome);
    }
    this.#busy = false;
    input.disabled = false;
    input.value = '';
    const arrived = outcomes.find((outcome) => outcome.ok);
    if (arrived && outcomes.every(({ ok }) => ok)) location.assign(arrived.address);
    else if (arrived) await this.#refresh(arrived.address);
  }

  /** Nobody waits for a long upload to hear at its end what can be seen at its beginning. */
  #fault(file: File, accept: string): string | null {
    if (file.size > Number(this.dataset['maxBytes'])) return this.#text('TooLarge');
    const kinds = accept.split(',').map((kind) => kind.trim().toLowerCase());
    const name = file.name.toLowerCase();
    // A browser that doesn't know the kind of a file says nothing; the server then looks inside.
    const fits = kinds.some((kind) => (kind.startsWith('.') ? name.endsWith(kind) : file.type === kind));
    return fits || file.type === '' ? null : this.#text('WrongKind');
  }

  #line(file: File): Line {
    const item = document.createElement('li');
    const name = Object.assign(document.createElement('span'), { textContent: file.name });
    const cancel = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button button--quiet',
      textContent: this.#text('Cancel'),
      hidden: true,
    });
    cancel.setAttribute('aria-label', `${this.#text('Cancel')}: ${file.name}`);
    const progress = Object.assign(document.createElement('progress'), { max: 100, value: 0 });
    progress.setAttribute('aria-label', file.name);
    const state = document.createElement('span');
    state.className = 'small quiet';
    item.append(name, cancel, progress, state);
    this.querySelector('[data-role=files]')?.append(item);
    return { item, progress, state, cancel };
  }

  #send(address: string, file: File, line: Line): Promise<Outcome> {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append('file', file);
      line.cancel.hidden = false;
      line.cancel.addEventListener('click', () => request.abort());
      request.upload.addEventListener('progress', ({ loaded, total }) => {
        const percent = total > 0 ? Math.round((loaded / total) * 100) : 0;
        line.progress.value = percent;
        line.state.textContent = `${this.#text('Sending')} ${percent} %`;
      });
      request.addEventListener('load', () => resolve(this.#judge(request)));
      request.addEventListener('error', () => resolve({ ok: false, reason: this.#text('Failed') }));
      request.addEventListener('abort', () => resolve({ ok: false, reason: this.#text('Cancelled') }));
      request.open('POST', address);
      request.setRequestHeader('accept', 'text/html');
      request.send(body);
    });
  }

  #judge(request: XMLHttpRequest): Outcome {
    if (request.status >= 200 && request.status < 300) return { ok: true, address: request.responseURL };
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const said = page.querySelector('[data-role=refusals] li, [role=alert], main h1')?.textContent.trim();
    return { ok: false, reason: said || this.#text('Failed') };
  }

  #finish({ progress, state, cancel, item }: Line, outcome: Outcome): void {
    progress.remove();
    cancel.remove();
    item.dataset['state'] = outcome.ok ? 'done' : 'refused';
    state.className = outcome.ok ? 'small quiet' : 'field__error';
    state.textContent = outcome.ok ? this.#text('Done') : outcome.reason;
  }

  /** Shows what has come in beside what has not, without losing the reasons. */
  async #refresh(address: string): Promise<void> {
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [mine, theirs] = [document, page].map((each) => [...each.querySelectorAll('[data-role=shown]')]);
    mine.forEach((place, index) => {
      const fresh = theirs[index];
      if (fresh) place.replaceWith(document.importNode(fresh, true));
    });
  }
}

customElements.define('silkgate-upload', SilkgateUpload);
