/**
 * The live room: `<silkgate-room>`. The page around it is drawn by the server; this connects it.
 *
 * Attributes of the element:
 * - `data-room` id of the room, which is that of its consultation
 * - `data-user` id of the signed-in user
 * - `data-time-zone` in which times are shown; the machine's own when left out
 * - `data-text-…` texts in the page's language (`data-text-connecting`, `-connected`, `-offline`, `-closed`, `-refused`, `-sending`, `-joined`, `-left`,
 *   `-removed`, `-opened`, `-live`, `-ended`, `-typing`, `-here`, `-reconnecting`, `-away`); `{name}` stands for a person
 *
 * Elements inside, by `data-role`; each but `log` may be left out:
 * - `log` the `ol` of lines, in or with `role="log" aria-live="polite" tabindex="0"`. Lines that the server has drawn carry `data-seq`, authors in them
 *   `data-author`. Lines made here are `li[data-seq][data-kind]` (messages also `[data-own]`), with `[data-part=name|text]` and `time`;
 *   what is on its way is `li[data-client-id]` with `[data-part=text|state]`
 * - `people` the `ul` of those who take part: `li[data-presence=connected|reconnecting|absent]` with `[data-part=name|presence]`
 * - `status` where the connection's state is told, `role="status"`; also on the element as `data-connection=connecting|connected|offline|closed|refused`
 * - `typing` where it is told who is writing
 * - `error` where a refusal is told, `role="alert" hidden`
 * - `composer` the `form` to write in, with `text`, a `textarea maxlength="4000"`, and a submit button. Enter sends, Shift+Enter breaks the line
 *
 * Fires `silkgate-room:ended` (bubbling) when the consultation has ended, so that the page can show the record. Ending it is an ordinary form beside it.
 */
import { io, type Socket } from 'socket.io-client';
import type {
  ClientToServerEvents,
  RoomEvent,
  ServerToClientEvents,
  SocketProblem,
} from '../modules/consultations/room.protocol.js';
import { RoomLog } from './room/log.js';
import { type Attempt, Outbox, type Unsent } from './room/outbox.js';
import { newUuid } from './room/uuid.js';
import { RoomView } from './room/view.js';

const ANSWER_WITHIN_MS = 8_000;
const TYPING_EVERY_MS = 2_000;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The answer, or `null` when none came in time: the one thing that a socket rejects for. */
const inTime = <Answer>(answer: Promise<Answer>): Promise<Answer | null> => answer.catch(() => null);

class SilkgateRoom extends HTMLElement {
  #socket: Socket<ServerToClientEvents, ClientToServerEvents> | null = null;
  #view!: RoomView;
  #log!: RoomLog;
  #outbox!: Outbox;
  #begun = false;
  #syncing = false;
  #typedAt = -Infinity;

  connectedCallback(): void {
    // An element that is moved about the page leaves and comes back; it begins once.
    if (!this.#begun) this.#begin();
    this.#log.entering();
    this.#connect();
  }

  #begin(): void {
    this.#begun = true;
    this.#view = new RoomView(this);
    this.#log = new RoomLog(this.#view.lastDrawn, {
      show: (event) => this.#show(event),
      missing: (after) => void this.#sync(after),
    });
    this.#outbox = new Outbox(
      {
        send: (message) => this.#say(message),
        keep: (messages) => sessionStorage.setItem(this.#storageKey, JSON.stringify(messages)),
        done: (message, why) => this.#settled(message, why),
        wait: pause,
      },
      this.#kept(),
    );
    for (const message of this.#outbox.unsent) this.#view.pending(message);
    this.#listenToComposer();
  }

  disconnectedCallback(): void {
    this.#socket?.disconnect();
    this.#socket = null;
  }

  get #room(): string {
    return this.dataset['room'] ?? '';
  }

  get #storageKey(): string {
    return `silkgate-room:${this.#room}:${this.dataset['user'] ?? ''}`;
  }

  #kept(): Unsent[] {
    return JSON.parse(sessionStorage.getItem(this.#storageKey) ?? '[]') as Unsent[];
  }

  #connect(): void {
    this.#view.state('connecting');
    const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io('/rooms', {
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
    });
    this.#socket = socket;
    socket.on('connect', () => void this.#enter());
    socket.on('disconnect', (reason) => {
      this.#view.state('offline');
      this.#log.entering();
      // A server that is going down says goodbye; then the client has to come back by itself, and not everybody at once.
      if (reason === 'io server disconnect') this.#comeBack();
    });
    socket.on('connect_error', (error: Error & { data?: SocketProblem }) => {
      // While the socket is active it tries again by itself; otherwise the server has refused it, perhaps only for now.
      const forNow = socket.active || (error.data?.status ?? 0) >= 500;
      if (forNow) this.#view.state('offline');
      else this.#view.state('refused', error.message);
      if (forNow && !socket.active) this.#comeBack();
    });
    socket.on('room:event', (event) => event.roomId === this.#room && this.#log.receive(event));
    socket.on('room:head', ({ roomId, head }) => roomId === this.#room && this.#log.head(head));
    socket.on('chat:typing', ({ roomId, userId }) => roomId === this.#room && this.#view.typing(userId));
  }

  #comeBack(): void {
    setTimeout(() => this.#socket?.connect(), 500 + Math.random() * 2_000);
  }

  async #enter(): Promise<void> {
    this.#log.entering();
    const answer = await inTime(this.#ask.emitWithAck('room:join', { roomId: this.#room, after: this.#log.last }));
    if (answer?.ok) {
      this.#view.people(answer.participants);
      this.#log.entered(answer.events, answer.head);
      this.#view.state(answer.state === 'ended' ? 'closed' : 'connected');
      await this.#outbox.flush();
    } else if (answer) {
      this.#refused(answer.problem);
    } else if (this.#socket?.connected) {
      // A connection that is still there but doesn't answer is made anew; one that is not comes back by itself.
      this.#socket.disconnect().connect();
    }
  }

  #refused({ status, code, detail }: SocketProblem): void {
    this.#view.state('refused', detail);
    if (code === 'room_not_open') this.#enterLater(15_000);
    else if (status >= 500 || status === 429) this.#enterLater(2_000);
  }

  #enterLater(milliseconds: number): void {
    setTimeout(() => {
      if (this.#socket?.connected) void this.#enter();
    }, milliseconds);
  }

  async #sync(after: number): Promise<void> {
    if (this.#syncing || !this.#socket?.connected) return;
    this.#syncing = true;
    const answer = await inTime(this.#ask.emitWithAck('room:sync', { roomId: this.#room, after }));
    this.#syncing = false;
    // Without an answer the next head, two seconds later, asks again.
    if (answer?.ok) this.#log.entered(answer.events, answer.head);
  }

  #show(event: RoomEvent): void {
    this.#view.line(event, event.actorId === this.dataset['user']);
    if (!this.#view.knows(event.actorId) || event.kind.startsWith('participant.')) void this.#refreshPeople();
    if (event.kind === 'room.ended') {
      this.#view.state('closed');
      this.dispatchEvent(new CustomEvent('silkgate-room:ended', { bubbles: true }));
    }
    if (document.visibilityState === 'visible' && event.kind === 'chat.message')
      this.#socket?.emit('chat:read', { roomId: this.#room, seq: event.seq }, () => undefined);
  }

  async #refreshPeople(): Promise<void> {
    const answer = await inTime(this.#ask.emitWithAck('room:participants', { roomId: this.#room }));
    if (answer?.ok) this.#view.people(answer.participants);
  }

  async #say({ clientId, text }: Unsent): Promise<Attempt> {
    if (!this.#socket?.connected) return { outcome: 'later' };
    const answer = await inTime(this.#ask.emitWithAck('chat:send', { roomId: this.#room, clientId, text }));
    if (answer?.ok) return { outcome: 'said' };
    const { status = 503, detail = '' } = answer?.problem ?? {};
    return status >= 500 || status === 429 || status === 401
      ? { outcome: 'later' }
      : { outcome: 'refused', why: detail };
  }

  /** The socket, for events whose answer is waited for only so long. */
  get #ask() {
    return this.#socket!.timeout(ANSWER_WITHIN_MS);
  }

  #settled({ clientId, text }: Unsent, why?: string): void {
    if (why === undefined) return;
    this.#view.forget(clientId);
    this.#view.error(why);
    const box = this.#textBox;
    if (box && box.value === '') box.value = text;
  }

  get #textBox(): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>('[data-role="text"]');
  }

  #listenToComposer(): void {
    const form = this.querySelector<HTMLFormElement>('[data-role="composer"]');
    const box = this.#textBox;
    if (!form || !box) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = box.value;
      if (text.trim() === '') return;
      box.value = '';
      box.focus();
      this.#view.error('');
      const message = { clientId: newUuid(), text };
      this.#view.pending(message);
      void this.#outbox.add(message);
    });
    box.addEventListener('keydown', (event) => {
      // While an input method composes (Korean, Chinese, Japanese), Enter chooses a word.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    box.addEventListener('input', () => {
      if (performance.now() - this.#typedAt < TYPING_EVERY_MS || !this.#socket?.connected) return;
      this.#typedAt = performance.now();
      this.#socket.emit('chat:typing', { roomId: this.#room }, () => undefined);
    });
  }
}

customElements.define('silkgate-room', SilkgateRoom);
