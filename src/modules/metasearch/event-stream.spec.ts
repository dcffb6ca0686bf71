import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { EventStream, type StreamEvent } from './event-stream.js';

const eventsOf = async function* (...events: StreamEvent[]): AsyncGenerator<StreamEvent> {
  for (const event of events) yield event;
};

describe('A stream of events', () => {
  it('writes each event with its id, name and one line of JSON, and ends', async () => {
    const controller = new AbortController();
    const events = eventsOf({ event: 'source', data: { words: 'two\nlines' } }, { event: 'complete', data: [] });
    expect(await text(new EventStream(events, controller))).toBe(
      'id: source\nevent: source\ndata: {"words":"two\\nlines"}\n\nid: complete\nevent: complete\ndata: []\n\n',
    );
  });

  it('aborts at once when the reader hangs up between two events', async () => {
    const controller = new AbortController();
    const silence = async function* (): AsyncGenerator<StreamEvent> {
      await new Promise((resolve) => controller.signal.addEventListener('abort', resolve));
      yield { event: 'complete', data: null };
    };
    const stream = new EventStream(silence(), controller);
    stream.destroy();
    expect(controller.signal.aborted).toBe(true);
    await new Promise((resolve) => stream.once('close', resolve));
    expect(stream.readableLength).toBe(0);
  });

  it('breaks off when the events do', async () => {
    const controller = new AbortController();
    const broken = async function* (): AsyncGenerator<StreamEvent> {
      yield { event: 'source', data: 1 };
      throw new Error('broken');
    };
    await expect(text(new EventStream(broken(), controller))).rejects.toThrow('broken');
    expect(controller.signal.aborted).toBe(true);
  });
});
