import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consultations, their rooms' append-only logs, and who is in a room now. */
export class Consultations1764000009000 implements MigrationInterface {
  name = 'Consultations1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation (
        id                     uuid        PRIMARY KEY,
        requester_company_id   uuid        NOT NULL REFERENCES company,
        host_company_id        uuid        NOT NULL REFERENCES company,
        requested_by           uuid        NOT NULL REFERENCES app_user,
        offer_id               uuid        REFERENCES offer,
        product_id             uuid        REFERENCES product,
        subject                text        NOT NULL,
        message                text,
        duration_minutes       smallint    NOT NULL CHECK (duration_minutes BETWEEN 15 AND 240),
        time_zone              text        NOT NULL,
        state                  text        NOT NULL CHECK (state IN
                                 ('requested', 'slots_proposed', 'scheduled', 'rescheduled', 'lobby_open', 'live', 'ended', 'minutes_draft',
                                  'minutes_confirmed', 'disputed', 'declined', 'cancelled', 'no_show')),
        -- Whose slots are on the table; the other company accepts one of the newest round.
        proposed_by_company_id uuid        NOT NULL REFERENCES company,
        slot_round             smallint    NOT NULL DEFAULT 1,
        starts_at              timestamptz,
        live_at                timestamptz,
        ended_at               timestamptz,
        note                   text,
        version                integer     NOT NULL DEFAULT 1,
        created_at             timestamptz NOT NULL DEFAULT now(),
        updated_at             timestamptz NOT NULL DEFAULT now(),
        CHECK (requester_company_id <> host_company_id),
        CHECK (proposed_by_company_id IN (requester_company_id, host_company_id)),
        CHECK (state NOT IN ('scheduled', 'lobby_open', 'live', 'ended') OR starts_at IS NOT NULL)
      );
      CREATE INDEX consultation_requester ON consultation (requester_company_id, id DESC);
      CREATE INDEX consultation_host ON consultation (host_company_id, id DESC);
      CREATE INDEX consultation_unfinished ON consultation (state, id)
        WHERE state IN ('requested', 'slots_proposed', 'rescheduled', 'scheduled', 'lobby_open', 'live');

      CREATE TABLE consultation_slot (
        id              uuid        PRIMARY KEY,
        consultation_id uuid        NOT NULL REFERENCES consultation ON DELETE CASCADE,
        round           smallint    NOT NULL,
        starts_at       timestamptz NOT NULL,
        CONSTRAINT consultation_slot_once UNIQUE (consultation_id, round, starts_at)
      );

      -- Who took part or was invited. People of the two companies may always come and get their line when they first act;
      -- everybody else needs one. Whoever was removed doesn't get back in.
      CREATE TABLE consultation_participant (
        consultation_id uuid        NOT NULL REFERENCES consultation ON DELETE CASCADE,
        user_id         uuid        NOT NULL REFERENCES app_user,
        role            text        NOT NULL CHECK (role IN ('host', 'party', 'interpreter', 'officer', 'observer')),
        company_id      uuid        REFERENCES company,
        invited_by      uuid        REFERENCES app_user,
        added_at        timestamptz NOT NULL DEFAULT now(),
        removed_at      timestamptz,
        PRIMARY KEY (consultation_id, user_id)
      );
      CREATE INDEX consultation_participant_user ON consultation_participant (user_id, consultation_id DESC);

      -- The room of a consultation has its id. The row is locked to append, so that the order of seq is the order of commits.
      CREATE TABLE room (
        id         uuid        PRIMARY KEY REFERENCES consultation,
        last_seq   integer     NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now()
      ) WITH (fillfactor = 50);

      CREATE TABLE room_event (
        room_id   uuid        NOT NULL REFERENCES room,
        seq       integer     NOT NULL CHECK (seq > 0),
        kind      text        NOT NULL,
        actor_id  uuid,
        client_id uuid,
        payload   jsonb       NOT NULL,
        at        timestamptz NOT NULL,
        PRIMARY KEY (room_id, seq),
        CONSTRAINT room_event_once UNIQUE (room_id, actor_id, client_id)
      );
      CREATE TRIGGER room_event_append_only BEFORE UPDATE OR DELETE ON room_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER room_event_no_truncate BEFORE TRUNCATE ON room_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Connections that are in a room now. A node refreshes seen_at of its own; what goes stale is closed by any other node.
      CREATE TABLE room_presence (
        room_id       uuid        NOT NULL REFERENCES room,
        connection_id uuid        NOT NULL,
        user_id       uuid        NOT NULL REFERENCES app_user,
        company_id    uuid,
        node_id       uuid        NOT NULL,
        joined_at     timestamptz NOT NULL DEFAULT now(),
        seen_at       timestamptz NOT NULL DEFAULT now(),
        gone_at       timestamptz,
        PRIMARY KEY (room_id, connection_id)
      );
      CREATE INDEX room_presence_node ON room_presence (node_id);
      CREATE INDEX room_presence_connection ON room_presence (connection_id);

      CREATE TABLE room_read (
        room_id uuid        NOT NULL REFERENCES room,
        user_id uuid        NOT NULL REFERENCES app_user,
        seq     integer     NOT NULL,
        at      timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (room_id, user_id)
      );
    `);
    await runner.query(FUNCTIONS);
    await runner.query(`
      -- Where Socket.IO's PostgreSQL adapter puts passing messages that are too long for a notification.
      CREATE UNLOGGED TABLE socket_io_attachments (id bigserial UNIQUE, created_at timestamptz DEFAULT now(), payload bytea);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE socket_io_attachments;
      DROP FUNCTION say_in_room; DROP FUNCTION append_room_event; DROP FUNCTION consultation_role;
      DROP TABLE room_read; DROP TABLE room_presence; DROP TABLE room_event; DROP TABLE room;
      DROP TABLE consultation_participant; DROP TABLE consultation_slot; DROP TABLE consultation;
    `);
  }
}

const FUNCTIONS = `
  -- In what role somebody belongs to a consultation now, or NULL. The company is the user's present one.
  CREATE FUNCTION consultation_role(p_consultation uuid, p_user uuid, p_company uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p.removed_at IS NOT NULL THEN NULL
                WHEN p.role IN ('interpreter', 'officer', 'observer') THEN p.role
                WHEN c.host_company_id = p_company THEN 'host'
                WHEN c.requester_company_id = p_company THEN 'party' END
    FROM consultation c LEFT JOIN consultation_participant p ON p.consultation_id = c.id AND p.user_id = p_user
    WHERE c.id = p_consultation
  $$;

  -- Appends a line to a room's log and gives its number. The lock on the room's row makes numbers gapless and their order that of
  -- the commits: nobody can see a number while a lower one is still open. A repetition (same actor and client_id) gives the first again.
  CREATE FUNCTION append_room_event(p_room uuid, p_kind text, p_actor uuid, p_client uuid, p_payload jsonb, OUT event_seq integer, OUT event_at timestamptz)
  LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM room WHERE id = p_room FOR NO KEY UPDATE;
    IF p_client IS NOT NULL THEN
      SELECT e.seq, e.at INTO event_seq, event_at FROM room_event e WHERE e.room_id = p_room AND e.actor_id = p_actor AND e.client_id = p_client;
      IF FOUND THEN RETURN; END IF;
    END IF;
    UPDATE room SET last_seq = last_seq + 1 WHERE id = p_room RETURNING last_seq INTO STRICT event_seq;
    event_at := clock_timestamp();
    INSERT INTO room_event (room_id, seq, kind, actor_id, client_id, payload, at)
      VALUES (p_room, event_seq, p_kind, p_actor, p_client, p_payload, event_at);
  END $$;

  -- What somebody says: checks that they belong and that the room takes messages, and appends, in one round trip. The checks read under
  -- the room's lock: whoever ends the room appends its end under the same lock, so nothing follows the end.
  -- What was said before is acknowledged again even then.
  CREATE FUNCTION say_in_room(p_room uuid, p_actor uuid, p_company uuid, p_client uuid, p_payload jsonb,
                              OUT outcome text, OUT event_seq integer, OUT event_at timestamptz)
  LANGUAGE plpgsql AS $$
  DECLARE open boolean; BEGIN
    PERFORM 1 FROM room WHERE id = p_room FOR NO KEY UPDATE;
    SELECT c.state IN ('lobby_open', 'live') INTO open FROM consultation c
      WHERE c.id = p_room AND consultation_role(c.id, p_actor, p_company) IS NOT NULL;
    IF NOT FOUND THEN outcome := 'stranger'; RETURN; END IF;
    IF NOT open AND NOT EXISTS (SELECT 1 FROM room_event e WHERE e.room_id = p_room AND e.actor_id = p_actor AND e.client_id = p_client) THEN
      outcome := 'closed'; RETURN;
    END IF;
    outcome := 'said';
    SELECT a.event_seq, a.event_at INTO event_seq, event_at FROM append_room_event(p_room, 'chat.message', p_actor, p_client, p_payload) a;
  END $$;
`;
