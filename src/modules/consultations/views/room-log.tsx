import { time } from '../../../site/design/format.js';
import type { PageContext } from '../../../site/design/page-context.js';
import type { RecordResponse } from '../consultations.dto.js';
import type { RoomEventKind } from '../room.protocol.js';

/** What a line that is no message says; `{name}` is who did it. */
const SENTENCES = {
  'participant.joined': 'room.joined',
  'participant.left': 'room.left',
  'participant.removed': 'room.removed',
  'room.opened': 'room.opened',
  'room.live': 'room.live',
  'room.ended': 'room.ended',
} as const satisfies Record<Exclude<RoomEventKind, 'chat.message'>, string>;

const isSentence = (kind: string): kind is keyof typeof SENTENCES => Object.hasOwn(SENTENCES, kind);

/** The lines of a room as they stand in the page; the room's script goes on after the last. */
export function RoomLines({ page, record }: { page: PageContext; record: RecordResponse }) {
  const { t, user } = page;
  const names = new Map(record.participants.map(({ userId, name }) => [userId, name]));
  const nameOf = (id: unknown) => (typeof id === 'string' ? (names.get(id) ?? '') : '');
  return (
    <>
      {record.events.map(({ seq, kind, actorId, payload, at }) => {
        if (kind === 'chat.message')
          return (
            <li data-seq={String(seq)} data-kind={kind} data-own={actorId === user?.id ? 'true' : 'false'}>
              <span data-part="name" data-author={actorId ?? undefined} safe>
                {nameOf(actorId)}
              </span>
              <When page={page} at={at} />
              <span data-part="text" safe>
                {String(payload['text'])}
              </span>
            </li>
          );
        if (!isSentence(kind)) return '';
        const about = kind === 'participant.removed' ? payload['userId'] : actorId;
        return (
          <li data-seq={String(seq)} data-kind={kind}>
            <span data-part="text" safe>
              {t(SENTENCES[kind]).replace('{name}', () => nameOf(about))}
            </span>
            <When page={page} at={at} />
          </li>
        );
      })}
    </>
  );
}

function When({ page, at }: { page: PageContext; at: string }) {
  return (
    <time datetime={at} safe>
      {time(page, at)}
    </time>
  );
}
