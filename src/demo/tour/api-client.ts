/** A client of the API as any stranger could write it: the tour knows nothing of the application but its address. */
export class ApiClient {
  constructor(
    readonly url: string,
    private readonly token?: string,
  ) {}

  /** The same for somebody who is signed in. */
  as(token: string): ApiClient {
    return new ApiClient(this.url, token);
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post<Answer>(path: string, body?: object): Promise<Answer> {
    return this.send('POST', path, body);
  }

  async upload<Answer>(path: string, name: string, content: Blob): Promise<Answer> {
    const form = new FormData();
    form.set('file', content, name);
    return this.answer(
      'POST',
      path,
      await fetch(`${this.url}${path}`, { method: 'POST', headers: this.headers(), body: form }),
    );
  }

  private async send<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const headers = { ...this.headers(), ...(body && { 'content-type': 'application/json' }) };
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    return this.answer(method, path, response);
  }

  private async answer<Answer>(method: string, path: string, response: Response): Promise<Answer> {
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 600)}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }

  private headers(): Record<string, string> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }
}

/** Asks again until the answer is there. @throws Error with `what` when it still isn't after `seconds` */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | false>,
  seconds = 60,
): Promise<Answer> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @throws Error unless it holds */
export function ensure(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
