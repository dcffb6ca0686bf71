import type { MessageKey } from '../../../site/design/page-context.js';
import type { ImportSummary } from '../imports.dto.js';

/** What an import's state is called: one that has only been tried is not over. */
export const importState = ({ state, dryRun }: Pick<ImportSummary, 'state' | 'dryRun'>): MessageKey =>
  state === 'completed' && dryRun ? 'import.state.checked' : `import.state.${state}`;
