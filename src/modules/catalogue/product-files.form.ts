import type { FormResult, FormValues, SentForm } from '../../site/design/form.js';
import type { ArrangedImage, ImageResponse } from './products.dto.js';

/** The pictures' form as the API takes it: an emptied text is emptied, not left as it was. */
export function imagesFromForm({ images }: SentForm): unknown {
  const list: unknown[] = Array.isArray(images) ? images : [];
  return { images: list.map((image) => (typeof image === 'object' && image !== null ? { alt: '', ...image } : image)) };
}

/** What the pictures' form begins with. */
export const imageValues = (images: readonly ImageResponse[]): FormValues =>
  Object.fromEntries(
    images.flatMap(({ id, alt }, index) => [
      [`images.${index}.id`, id],
      [`images.${index}.alt`, alt],
    ]),
  );

/** What its buttons ask for: `earlier:<id>`, `later:<id>` or `remove:<id>`; anything else only saves. */
export function imageStep(form: FormResult<unknown>): { step: string; id: string } {
  const [step = '', id = ''] = String(form.values['step'] ?? '').split(':');
  return { step, id };
}

/** The images with one of them a place further to the front or to the back. */
export function movedImages(
  images: readonly ArrangedImage[],
  { step, id }: { step: string; id: string },
): ArrangedImage[] {
  const from = images.findIndex((image) => image.id === id);
  const to = step === 'earlier' ? from - 1 : step === 'later' ? from + 1 : from;
  const [moving, displaced] = [images[from], images[to]];
  if (!moving || !displaced) return [...images];
  return images.map((image, index) => (index === from ? displaced : index === to ? moving : image));
}
