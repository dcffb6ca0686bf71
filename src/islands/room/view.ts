import type { RoomEvent, RoomParticipant } from '../../modules/consultations/room.protocol.js';
import type { Unsent } from './outbox.js';

export type ConnectionState = 'connecting' | 'connected' | 'offline' | 'closed' | 'refused';

/** Texts of the element, unless the page gives others as `data-text-…`. `{name}` stands for a person. */
const TEXTS = {
  connecting: 'Connecting…',
  connected: 'Connected',
  offline: 'Connection lost. Trying again…',
  closed: 'This consultation is over.',
  refused: 'You cannot enter this room.',
  sending: 'Sending…',
  joined: '{name} joined',
  left: '{name} left',
  removed: '{name} was removed',
  opened: 'The room was opened',
  live: 'Both companies are here',
  ended: 'The consultation has ended',
  typing: '{name} is writing…',
  here: 'here',
  reconnecting: 'reconnecting',
  away: 'not here',
};
type TextKey = keyof typeof TEXTS;

/** Draws the room into the markup that the page brought. Everything that people wrote goes in as text, never as markup. */
export class RoomView {
  readonly #names = new Map<string, string>();
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly root: HTMLElement) {
    // Who comes in late wants the newest of what the server has drawn.
    this.#toTheEnd();
  }

  part(role: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(`[data-role="${role}"]`);
  }

  /** Number of the newest line that the server has drawn. */
  get lastDrawn(): number {
    const drawn = [...this.root.querySelectorAll<HTMLElement>('[data-role="log"] > [data-seq]')];
    return Math.max(0, ...drawn.map((line) => Number(line.dataset['seq'])));
  }

  state(state: ConnectionState, detail?: string): void {
    this.root.dataset['connection'] = state;
    const status = this.part('status');
    if (status) status.textContent = detail ?? this.#text(state);
  }

  error(message: string): void {
    const error = this.part('error');
    if (!error) return;
    error.textContent = message;
    error.hidden = message === '';
  }

  people(people: readonly RoomParticipant[]): void {
    for (const { userId, name } of people) this.#names.set(userId, name);
    for (const line of this.root.querySelectorAll<HTMLElement>('[data-role="log"] [data-author]')) {
      line.textContent = this.#name(line.dataset['author'] ?? null);
    }
    const labels = { connected: 'here', reconnecting: 'reconnecting', absent: 'away' } as const;
    this.part('people')?.replaceChildren(
      ...people.map((person) => {
        const item = document.createElement('li');
        item.dataset['presence'] = person.presence;
        item.append(
          element('span', 'name', person.name),
          ' ',
          element('span', 'presence', this.#text(labels[person.presence])),
        );
        return item;
      }),
    );
  }

  /** What scrolls: the lines, or the box around them that is announced as a log. */
  get #box(): Element | null | undefined {
    return this.part('log')?.closest('[role="log"]');
  }

  get #isAtEnd(): boolean {
    const box = this.#box;
    return !box || box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  }

  #toTheEnd(): void {
    const box = this.#box;
    if (box) box.scrollTop = box.scrollHeight;
  }

  knows(userId: string | null): boolean {
    return userId === null || this.#names.has(userId);
  }

  line(event: RoomEvent, own: boolean): void {
    const log = this.part('log');
    if (!log) return;
    const atEnd = this.#isAtEnd;
    if (event.clientId) this.root.querySelector(`[data-client-id="${CSS.escape(event.clientId)}"]`)?.remove();
    const item = document.createElement('li');
    item.dataset['seq'] = String(event.seq);
    item.dataset['kind'] = event.kind;
    if (event.kind === 'chat.message') {
      item.dataset['own'] = String(own);
      const author = element('span', 'name', this.#name(event.actorId));
      author.dataset['author'] = event.actorId ?? '';
      item.append(author, ' ', this.#time(event.at), element('p', 'text', event.payload.text));
    } else {
      item.append(element('span', 'text', this.#happening(event)), ' ', this.#time(event.at));
    }
    const pending = log.querySelector('[data-client-id]');
    log.insertBefore(item, pending);
    if (atEnd || own) this.#toTheEnd();
  }

  /** Shows what is on its way, after the last line. */
  pending({ clientId, text }: Unsent): void {
    const log = this.part('log');
    if (!log) return;
    const item = document.createElement('li');
    item.dataset['clientId'] = clientId;
    item.dataset['own'] = 'true';
    item.append(element('p', 'text', text), element('span', 'state', this.#text('sending')));
    log.append(item);
    this.#toTheEnd();
  }

  /** The time of day as the page itself says it. */
  #time(at: string): HTMLTimeElement {
    const made = document.createElement('time');
    made.dateTime = at;
    made.textContent = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
      timeStyle: 'short',
      timeZone: this.root.dataset['timeZone'],
    }).format(new Date(at));
    return made;
  }

  forget(clientId: string): void {
    this.root.querySelector(`[data-client-id="${CSS.escape(clientId)}"]`)?.remove();
  }

  typing(userId: string): void {
    const note = this.part('typing');
    if (!note) return;
    note.textContent = this.#text('typing', userId);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => (note.textContent = ''), 4_000);
  }

  #happening(event: Exclude<RoomEvent, { kind: 'chat.message' }>): string {
    switch (event.kind) {
      case 'participant.joined':
        return this.#text('joined', event.actorId);
      case 'participant.left':
        return this.#text('left', event.actorId);
      case 'participant.removed':
        return this.#text('removed', event.payload.userId);
      case 'room.opened':
        return this.#text('opened');
      case 'room.live':
        return this.#text('live');
      case 'room.ended':
        return this.#text('ended');
    }
  }

  #name(userId: string | null): string {
    return (userId !== null && this.#names.get(userId)) || '…';
  }

  #text(key: TextKey, userId: string | null = null): string {
    const name = `text${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    return (this.root.dataset[name] ?? TEXTS[key]).replace('{name}', () => this.#name(userId));
  }
}

function element(tag: string, part: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.dataset['part'] = part;
  made.textContent = text;
  return made;
}
