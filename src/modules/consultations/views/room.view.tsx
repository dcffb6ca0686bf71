import { escapeHtml } from '@kitajs/html';
import { ActionButton } from '../../../site/design/fields.js';
import { Layout } from '../../../site/design/layout.js';
import { href, type MessageKey, type PageContext } from '../../../site/design/page-context.js';
import { Crumbs } from '../../../site/design/parts.js';
import type { RecordResponse } from '../consultations.dto.js';
import { RoomLines } from './room-log.js';

/** What the room's script says, in the page's language; see `src/islands/room.ts`. */
const TEXTS = {
  connecting: 'room.connecting',
  connected: 'room.connected',
  offline: 'room.offline',
  closed: 'room.closed',
  refused: 'room.refused',
  sending: 'room.sending',
  joined: 'room.joined',
  left: 'room.left',
  removed: 'room.removed',
  opened: 'room.opened',
  live: 'room.live',
  ended: 'room.ended',
  typing: 'room.typing',
  here: 'room.here',
  reconnecting: 'room.reconnecting',
  away: 'room.away',
} as const satisfies Record<string, MessageKey>;

const MOST_CHARACTERS = 4_000;

export function RoomView({ page, record }: { page: PageContext; record: RecordResponse }) {
  const { t } = page;
  const { id, subject, requester, host, role } = record.consultation;
  const texts = Object.fromEntries(
    Object.entries(TEXTS).map(([name, key]) => [`data-text-${name}`, escapeHtml(t(key))]),
  );
  return (
    <Layout page={page} title={t('room.title')} indexed={false} islands={['room']}>
      <div class="head">
        <div class="stack">
          <Crumbs
            page={page}
            path={[
              { text: t('consultation.title'), to: '/consultations' },
              { text: subject, to: `/consultations/${id}` },
            ]}
          />
          <h1 safe>{subject}</h1>
          <p class="quiet" safe>
            {`${requester.name} · ${host.name}`}
          </p>
        </div>
        {role === 'host' || role === 'party' ? (
          <ActionButton
            page={page}
            action={href(page, `/consultations/${id}/room/close`)}
            text={t('consultation.end')}
            kind="danger"
          />
        ) : (
          ''
        )}
      </div>
      <noscript>
        <p class="notice notice--warn" safe>
          {t('room.noscript')}
        </p>
      </noscript>
      <silkgate-room
        data-room={id}
        data-user={page.user?.id}
        data-time-zone={escapeHtml(page.user?.timeZone ?? 'UTC')}
        {...texts}
      >
        <div class="split">
          <section class="panel">
            <div class="head">
              <h2 safe>{t('room.log')}</h2>
              <p class="small" role="status" data-role="status"></p>
            </div>
            <div class="log" role="log" aria-live="polite" tabindex="0" aria-label={t('room.log')}>
              <ol data-role="log">
                <RoomLines page={page} record={record} />
              </ol>
            </div>
            <p class="small quiet" data-role="typing"></p>
            <p class="notice notice--error" data-role="error" role="alert" hidden></p>
            <p class="when-closed">
              <a class="button" href={href(page, `/consultations/${id}/record`)} safe>
                {t('consultation.record')}
              </a>
            </p>
            <form class="composer" data-role="composer">
              <div class="field">
                <label for="message" class="visually-hidden" safe>
                  {t('room.write')}
                </label>
                <textarea
                  id="message"
                  data-role="text"
                  rows="2"
                  maxlength={String(MOST_CHARACTERS)}
                  placeholder={t('room.write')}
                ></textarea>
              </div>
              <button class="button" type="submit" safe>
                {t('room.send')}
              </button>
            </form>
          </section>
          <section class="panel">
            <h2 safe>{t('room.people')}</h2>
            <ul class="people" data-role="people">
              {record.participants.map(({ name }) => (
                <li data-presence="absent">
                  <span data-part="name" safe>
                    {name}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </silkgate-room>
    </Layout>
  );
}
