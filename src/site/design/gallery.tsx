import { escapeHtml } from '@kitajs/html';
import type { PageContext } from './page-context.js';
import { Picture } from './parts.js';

export interface GalleryImage {
  url: string;
  alt: string;
  /** Pixels across, when known. */
  width?: number;
}

/** How wide the large picture is shown; see `.split` in `layout.css`. */
const LARGE = '(max-width: 56rem) 100vw, 43rem';
const THUMBNAIL = '6rem';

/** One large picture and thumbnails to choose it by: radio buttons, so it works without a script and by keyboard. */
export function Gallery(props: { page: PageContext; images: readonly GalleryImage[]; sector: string }) {
  const { page, images, sector } = props;
  if (images.length < 2) {
    const [only] = images;
    return (
      <div class="gallery">
        <Picture
          page={page}
          url={only?.url}
          alt={only?.alt ?? ''}
          sector={sector}
          eager
          sizes={LARGE}
          {...full(only)}
        />
      </div>
    );
  }
  return (
    <fieldset class="gallery">
      <legend class="visually-hidden" safe>
        {page.t('product.images')}
      </legend>
      <div class="gallery__views">
        {images.map((image, index) => (
          <a class="gallery__view" href={escapeHtml(image.url)}>
            <Picture
              page={page}
              url={image.url}
              alt={image.alt}
              sector={sector}
              eager={index === 0}
              sizes={LARGE}
              {...full(image)}
            />
          </a>
        ))}
      </div>
      <div class="gallery__thumbs">
        {images.map(({ url }, index) => (
          <label>
            <input
              class="visually-hidden"
              type="radio"
              name="view"
              value={String(index + 1)}
              checked={index === 0}
              aria-label={page.t('product.imageOf', { number: index + 1, count: images.length })}
            />
            <Picture page={page} url={url} sector={sector} sizes={THUMBNAIL} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const full = (image: GalleryImage | undefined) => (image?.width === undefined ? {} : { fullWidth: image.width });
