import { setTimeout as sleep } from 'node:timers/promises';
import type { TestActor } from '../actors.js';
import type { History } from './history.js';

export interface Answer<Body> {
  status: number;
  body: Body;
}

const ATTEMPT_MS = 10_000;
const PAUSE_MS = 150;

/** A client of the API that isn't put off by a server that dies, and writes down what it learned. */
export class PersistentClient {
  constructor(
    private readonly url: string,
    private readonly history: History,
  ) {}

  /** One attempt; `null` when it isn't known what became of it: no answer, or one that says so (5xx). */
  async once<Body>(
    name: string,
    subject: string,
    actor: TestActor,
    request: { method: string; path: string; body?: object; headers?: Record<string, string> },
  ): Promise<Answer<Body> | null> {
    const done = this.history.invoke(name, subject);
    try {
      const response = await fetch(`${this.url}/api/v1${request.path}`, {
        method: request.method,
        headers: { ...actor.auth, ...(request.body && { 'content-type': 'application/json' }), ...request.headers },
        ...(request.body && { body: JSON.stringify(request.body) }),
        signal: AbortSignal.timeout(ATTEMPT_MS),
      });
      const text = await response.text();
      const { status } = response;
      done(status < 300 ? 'succeeded' : status < 500 ? 'failed' : 'unknown', `${status} ${text.slice(0, 200)}`);
      return status < 500 ? { status, body: JSON.parse(text) as Body } : null;
    } catch (error) {
      done('unknown', String(error));
      return null;
    }
  }

  /**
   * Tries until there is an answer.
   *
   * @param happened for what must not happen twice: whether a refusal after an attempt without answer means that it had happened then
   * @throws Error for a refusal that has no such reason
   */
  async until<Body>(
    name: string,
    subject: string,
    actor: TestActor,
    request: Parameters<PersistentClient['once']>[3],
    happened?: () => Promise<boolean>,
  ): Promise<Body | undefined> {
    for (let unanswered = 0; ; unanswered += 1) {
      const answer = await this.once<Body>(name, subject, actor, request);
      if (answer && answer.status < 300) return answer.body;
      if (answer) {
        if (unanswered > 0 && (await happened?.())) return undefined;
        throw new Error(`${name} of ${subject} was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
      await sleep(PAUSE_MS);
    }
  }
}
