import { Form } from '../../../site/design/fields.js';
import type { FormResult } from '../../../site/design/form.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Crumbs } from '../../../site/design/parts.js';
import { Workspace } from '../../../site/design/workspace.js';
import type { Party } from '../consultation-zones.js';
import type { ConsultationResponse } from '../consultations.dto.js';
import { SLOT_FIELDS, SlotFields } from './slot-fields.js';

/** Other times for a consultation that is asked for, or for one whose date no longer suits. */
export function ProposalView(props: {
  page: PageContext;
  form: FormResult<unknown>;
  consultation: ConsultationResponse;
  partner: Party;
  suggestions: readonly Date[];
  guess: boolean;
}) {
  const { page, form, consultation, partner, suggestions, guess } = props;
  const { t } = page;
  const { id, subject, durationMinutes, startsAt } = consultation;
  return (
    <Workspace
      page={page}
      here="consultations"
      title={t(startsAt === null ? 'consultation.propose' : 'consultation.move')}
      islands={['slots']}
    >
      <Crumbs
        page={page}
        path={[
          { text: t('consultation.title'), to: '/consultations' },
          { text: subject, to: `/consultations/${id}` },
        ]}
      />
      <section class="panel middle">
        <p class="quiet" safe>
          {t('consultation.slotsHint', { company: partner.name })}
        </p>
        <Form page={page} form={form} action={href(page, `/consultations/${id}/slots`)} fields={SLOT_FIELDS}>
          <SlotFields
            page={page}
            form={form}
            partner={partner}
            minutes={durationMinutes}
            suggestions={suggestions}
            guess={guess}
          />
          <div class="row">
            <button class="button" type="submit" safe>
              {t('consultation.proposeSend')}
            </button>
            <a href={href(page, `/consultations/${id}`)} safe>
              {t('consultation.back')}
            </a>
          </div>
        </Form>
      </section>
    </Workspace>
  );
}
