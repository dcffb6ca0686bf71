/**
 * The categories of the sector that is chosen: `<silkgate-categories>` around a `select` whose name ends in `sector` and one whose
 * name begins with `category`. Without it the second one holds the categories of the sector that was saved.
 */
interface CategoryList {
  items: { id: string; name: string; leaf: boolean }[];
}

class SilkgateCategories extends HTMLElement {
  #asked = '';

  connectedCallback(): void {
    this.querySelector('select[name$="sector"]')?.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) void this.#show(event.target.value);
    });
  }

  async #show(sector: string): Promise<void> {
    const list = this.querySelector<HTMLSelectElement>('select[name^="category"]');
    if (!list) return;
    this.#asked = sector;
    list.replaceChildren(...[...list.options].slice(0, 1));
    if (sector === '') return;
    const answer = await fetch(`/api/v1/categories?sector=${encodeURIComponent(sector)}`);
    // Another sector may have been chosen while this one's categories were on their way.
    if (!answer.ok || this.#asked !== sector) return;
    const { items } = (await answer.json()) as CategoryList;
    list.append(...items.filter(({ leaf }) => leaf).map(({ id, name }) => new Option(name, id)));
  }
}

customElements.define('silkgate-categories', SilkgateCategories);
