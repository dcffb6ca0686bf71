/** A button that prints the page: `<silkgate-print>` around a hidden button. Without it one prints from the browser's menu. */
class SilkgatePrint extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

customElements.define('silkgate-print', SilkgatePrint);
