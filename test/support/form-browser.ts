/** A browser without a screen: keeps cookies, follows nothing, reads the tokens out of forms. */
export class FormBrowser {
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  async get(path: string) {
    return this.#send(path, {});
  }

  /** Sends a form of the page at `from` (or at `path`), with its token. */
  async post(path: string, fields: Record<string, string>, from = path) {
    const page = await this.get(from);
    const token = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    return this.send(path, { _csrf: token, ...fields });
  }

  async send(path: string, fields: Record<string, string>, headers: Record<string, string> = { origin: this.url }) {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  async #send(path: string, init: RequestInit) {
    const response = await fetch(`${this.url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...this.headers,
        ...(init.headers as Record<string, string>),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return {
      status: response.status,
      text: await response.text(),
      location: response.headers.get('location'),
      headers: response.headers,
    };
  }
}
