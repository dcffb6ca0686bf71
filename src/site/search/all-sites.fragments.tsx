import type { MetaEvent } from '../../modules/metasearch/index.js';
import type { PageContext } from '../design/page-context.js';
import { AllSitesStatus, FoundEverywhere, SourceLine, SourceLines, sourceElementId } from './all-sites.parts.js';

/** A part of the page: what goes into the element with this id. */
interface Fragment {
  id: string;
  html: string;
}

const html = async (element: JSX.Element): Promise<string> => String(await element);

/** Draws what has changed by an event of a followed search, with the same components as the whole page. */
export class AllSitesFragments {
  #answered = 0;

  constructor(private readonly page: PageContext) {}

  async of(event: MetaEvent): Promise<{ event: string; data: Fragment[] }> {
    return { event: event.event, data: await this.draw(event) };
  }

  private async draw(happened: MetaEvent): Promise<Fragment[]> {
    const { page } = this;
    switch (happened.event) {
      case 'source': {
        this.#answered += 1;
        const { data } = happened;
        return [
          { id: sourceElementId(data), html: await html(<SourceLine page={page} source={data} />) },
          { id: 'answered', html: await html(<AllSitesStatus page={page} answered={this.#answered} />) },
        ];
      }
      case 'ranking':
        return [{ id: 'found', html: await html(<FoundEverywhere page={page} items={happened.data.items} />) }];
      case 'complete': {
        const { items, sources } = happened.data;
        return [
          { id: 'found', html: await html(<FoundEverywhere page={page} items={items} isComplete />) },
          { id: 'source-lines', html: await html(<SourceLines page={page} sources={sources} />) },
          { id: 'answered', html: await html(<AllSitesStatus page={page} answer={happened.data} />) },
        ];
      }
    }
  }
}
