import { describe, expect, it } from '@jest/globals';
import { type Attempt, Outbox, type Unsent } from './outbox.js';

const message = (clientId: string): Unsent => ({ clientId, text: `text of ${clientId}` });

function withAnswers(answers: Attempt[], kept: Unsent[] = []) {
  const sent: string[] = [];
  const done: [string, string | undefined][] = [];
  const written: string[][] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const outbox = new Outbox(
    {
      send: async ({ clientId }) => {
        atOnce += 1;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        await Promise.resolve();
        atOnce -= 1;
        sent.push(clientId);
        return answers.shift() ?? { outcome: 'said' };
      },
      keep: (messages) => void written.push(messages.map(({ clientId }) => clientId)),
      done: ({ clientId }, why) => void done.push([clientId, why]),
      wait: () => Promise.resolve(),
    },
    kept,
  );
  return { outbox, sent, done, written, mostAtOnce: () => mostAtOnce };
}

describe('Outbox', () => {
  it('sends one after the other', async () => {
    const { outbox, sent, mostAtOnce } = withAnswers([]);
    await Promise.all(['a', 'b', 'c'].map((id) => outbox.add(message(id))));
    await outbox.flush();
    expect(sent).toEqual(['a', 'b', 'c']);
    expect(mostAtOnce()).toBe(1);
    expect(outbox.unsent).toEqual([]);
  });

  it('repeats what was not acknowledged under the same id, before anything else', async () => {
    const { outbox, sent, done } = withAnswers([{ outcome: 'later' }, { outcome: 'later' }]);
    await Promise.all([outbox.add(message('a')), outbox.add(message('b'))]);
    expect(sent).toEqual(['a', 'a', 'a', 'b']);
    expect(done).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
  });

  it('goes on after a refusal and says why', async () => {
    const { outbox, done } = withAnswers([{ outcome: 'refused', why: 'The room is closed' }]);
    await Promise.all([outbox.add(message('a')), outbox.add(message('b'))]);
    expect(done).toEqual([
      ['a', 'The room is closed'],
      ['b', undefined],
    ]);
  });

  it('keeps what is unsent for the next page, and takes it up there', async () => {
    const { outbox, written } = withAnswers([]);
    await outbox.add(message('a'));
    expect(written).toEqual([['a'], []]);
    const next = withAnswers([], [message('left over')]);
    await next.outbox.flush();
    expect(next.sent).toEqual(['left over']);
  });
});
