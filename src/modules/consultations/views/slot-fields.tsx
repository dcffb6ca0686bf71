import { escapeHtml } from '@kitajs/html';
import { Select } from '../../../site/design/fields.js';
import { type FormResult, SHOW_AGAIN_FIELD, valueOf, valuesOf } from '../../../site/design/form.js';
import type { PageContext } from '../../../site/design/page-context.js';
import { timeSpan, wallTime } from '../../../site/design/zoned-time.js';
import { OWN_TIMES, ownTime, slotErrors, zoneOf } from '../consultation.form.js';
import type { Party } from '../consultation-zones.js';
import { onTheirWall } from './times.js';

/** Names of the fields here, for the form around them. */
export const SLOT_FIELDS = ['slots', 'timeZone'];

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => ({
  value,
  text: value.replaceAll('_', ' '),
}));

const QUARTERS = Array.from({ length: 96 }, (_, quarter) => {
  const [hours, minutes] = [Math.floor(quarter / 4), (quarter % 4) * 15];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
});

interface SlotProps {
  page: PageContext;
  form: FormResult<unknown>;
  partner: Party;
  /** How long it will take, unless a field of the form says so. */
  minutes: number;
}

/**
 * Times to choose from and times of one's own, in the zone that one thinks in, each with what the partner's clock shows then. The
 * script keeps both sides right while one chooses; without it, a button asks the server for the same.
 *
 * @param props.suggestions times that could suit both
 * @param props.guess whether the browser's zone is better than the one chosen, since nobody has said one
 */
export function SlotFields(props: SlotProps & { suggestions: readonly Date[]; guess: boolean }) {
  const { page, form, partner, minutes, suggestions, guess } = props;
  const { t, locale } = page;
  const errors = slotErrors(form);
  const zone = zoneOf(valueOf(form, 'timeZone'));
  const ticked = valuesOf(form, 'suggested[]');
  return (
    <silkgate-slots
      class="form"
      data-partner-zone={escapeHtml(partner.timeZone)}
      data-their-time={escapeHtml(
        t('consultation.theirTime', { time: '{time}', city: '{city}', company: partner.name }),
      )}
      data-minutes={String(minutes)}
      data-guess={guess ? 'true' : undefined}
    >
      <div class="zone">
        <Select form={form} name="timeZone" label={t('consultation.zone')} options={ZONES} />
        <button
          class="button button--quiet"
          type="submit"
          name={SHOW_AGAIN_FIELD}
          value="1"
          formnovalidate
          data-part="again"
          safe
        >
          {t('consultation.zoneShow')}
        </button>
      </div>
      {errors.all ? (
        <p class="field__error" id="slots-error" safe>
          {errors.all}
        </p>
      ) : (
        ''
      )}
      <fieldset class="fields" aria-describedby={errors.all ? 'slots-error' : undefined}>
        <legend safe>{t('consultation.suggested')}</legend>
        <p class="field__hint" safe>
          {t('consultation.suggestedHint')}
        </p>
        <div class="slots">
          {suggestions.map((start) => (
            <label class="choice slot">
              <input
                type="checkbox"
                name="suggested[]"
                value={start.toISOString()}
                checked={ticked.includes(start.toISOString())}
              />
              <span class="times">
                <span data-part="own" safe>
                  {timeSpan(locale, start, minutes, zone)}
                </span>
                <span class="small quiet" data-part="theirs" safe>
                  {onTheirWall(page, start, minutes, partner)}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset class="fields">
        <legend safe>{t('consultation.ownTimes')}</legend>
        {OWN_TIMES.map((row) => (
          <OwnTime page={page} form={form} partner={partner} minutes={minutes} row={row} error={errors.own.get(row)} />
        ))}
      </fieldset>
    </silkgate-slots>
  );
}

function OwnTime({ page, form, partner, minutes, row, error }: SlotProps & { row: number; error: string | undefined }) {
  const { t } = page;
  const [date, time] = [`own.${row}.date`, `own.${row}.time`];
  const start = ownTime(form, row);
  const theirs: string = start === undefined ? '' : onTheirWall(page, start, minutes, partner);
  const today = wallTime(new Date(), zoneOf(valueOf(form, 'timeZone'))).slice(0, 10);
  const described = `own-${row}-theirs`;
  return (
    <div class={error ? 'own-time field--wrong' : 'own-time'} data-part="row">
      <div class="field">
        <label for={`own-${row}-date`} safe>
          {t('consultation.day', { n: row + 1 })}
        </label>
        <input
          type="date"
          id={`own-${row}-date`}
          name={date}
          min={today}
          value={escapeHtml(valueOf(form, date))}
          aria-describedby={described}
          aria-invalid={error ? 'true' : undefined}
        />
      </div>
      <div class="field">
        <label for={`own-${row}-time`} safe>
          {t('consultation.clock', { n: row + 1 })}
        </label>
        <select id={`own-${row}-time`} name={time} aria-describedby={described}>
          {QUARTERS.map((quarter) => (
            <option value={quarter} selected={quarter === (valueOf(form, time) || '10:00')} safe>
              {quarter}
            </option>
          ))}
        </select>
      </div>
      <p class="small quiet own-time__theirs" id={described} data-part="theirs" aria-live="polite" safe>
        {theirs}
      </p>
      {error ? (
        <p class="field__error" safe>
          {error}
        </p>
      ) : (
        ''
      )}
    </div>
  );
}
