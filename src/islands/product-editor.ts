/**
 * The product editor: `<silkgate-editor>` around the form. The form works without it; this leaves the categories of the chosen sector
 * and adds rows to the specification where they stand, instead of by way of the server.
 *
 * Elements inside:
 * - a `select` named `sector`, and one named `category` with an `optgroup[data-sector]` for each sector
 * - `[data-role=rows]` the rows of the specification, numbered in the names and labels of their fields
 * - `[data-role=more-rows]` the button that asks for more
 */
class SilkgateEditor extends HTMLElement {
  #begun = false;
  /** The groups of categories; a group that is only hidden could still be chosen by keyboard. */
  #groups: HTMLOptGroupElement[] = [];

  connectedCallback(): void {
    if (this.#begun) return;
    this.#begun = true;
    const sector = this.querySelector<HTMLSelectElement>('select[name=sector]');
    const category = this.querySelector<HTMLSelectElement>('select[name=category]');
    if (sector && category) {
      this.#groups = [...category.querySelectorAll('optgroup')];
      sector.addEventListener('change', () => this.#leaveCategoriesOf(sector.value, category));
      this.#leaveCategoriesOf(sector.value, category);
    }
    this.querySelector('[data-role=more-rows]')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.#addRow();
    });
  }

  #leaveCategoriesOf(sector: string, category: HTMLSelectElement): void {
    const chosen = category.value;
    for (const group of this.#groups) group.remove();
    const left = this.#groups.filter((group) => sector === '' || group.dataset['sector'] === sector);
    category.append(...left);
    category.value = [...category.options].some(({ value }) => value === chosen) ? chosen : '';
  }

  #addRow(): void {
    const rows = this.querySelector('[data-role=rows]');
    const last = rows?.lastElementChild;
    if (!rows || !last) return;
    const row = last.cloneNode(true) as Element;
    const number = rows.children.length;
    for (const field of row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
      field.name = field.name.replace(/\d+/, String(number));
      field.setAttribute('aria-label', (field.getAttribute('aria-label') ?? '').replace(/\d+$/, String(number + 1)));
      field.value = '';
    }
    rows.append(row);
    row.querySelector('input')?.focus();
  }
}

customElements.define('silkgate-editor', SilkgateEditor);
