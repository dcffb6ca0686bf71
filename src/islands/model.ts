/**
 * A product's 3D model: `<silkgate-model>`. The page around it shows a picture and a link to the file; this adds a button that loads the viewer
 * when it is asked for, so that who only reads never pays for it.
 *
 * Attributes of the element:
 * - `data-src` address of the model (GLB)
 * - `data-text-loading`, `data-text-ready`, `data-text-failed` texts in the page's language; `ready` says how to turn the model by keyboard
 *
 * Elements inside, by `data-role`:
 * - `open` the `button hidden` that loads the viewer
 * - `stage` the empty box, `hidden`, in which the model is drawn
 * - `status` where it is told how loading goes, `role="status"`
 */
import type { ModelViewer } from './model/viewer.js';

class SilkgateModel extends HTMLElement {
  #viewer: ModelViewer | null = null;

  connectedCallback(): void {
    const button = this.#part<HTMLButtonElement>('open');
    button.hidden = false;
    button.addEventListener('click', () => void this.#open(button), { once: true });
  }

  disconnectedCallback(): void {
    this.#viewer?.close();
    this.#viewer = null;
  }

  async #open(button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    this.#say('loading');
    try {
      const { ModelViewer } = await import('./model/viewer.js');
      const stage = this.#part('stage');
      stage.hidden = false;
      this.#viewer = await ModelViewer.open(stage, this.dataset['src'] ?? '');
      button.hidden = true;
      stage.focus();
      this.#say('ready');
    } catch {
      // No WebGL, no network, or a model of a kind that we can't draw: the file itself is linked beside it.
      this.#part('stage').hidden = true;
      button.hidden = true;
      this.#say('failed');
    }
  }

  #say(what: 'loading' | 'ready' | 'failed'): void {
    const texts = { loading: 'textLoading', ready: 'textReady', failed: 'textFailed' } as const;
    this.#part('status').textContent = this.dataset[texts[what]] ?? '';
  }

  #part<Part extends HTMLElement = HTMLElement>(role: string): Part {
    const found = this.querySelector<Part>(`[data-role="${role}"]`);
    if (!found) throw new Error(`<silkgate-model> has no [data-role="${role}"]`);
    return found;
  }
}

customElements.define('silkgate-model', SilkgateModel);
