import { defineErrors } from '../../platform/errors/domain-error.js';

export const catalogueError = defineErrors({
  product_not_found: {
    status: 404,
    title: 'There is no such product',
    detail: 'It was removed, or it belongs to another company.',
  },
  sku_taken: {
    status: 409,
    title: 'Another of your products has this article number',
    detail: 'Change that product, or use another article number.',
  },
  image_invalid: {
    status: 422,
    title: 'This is not an image that we can use',
    detail: 'Send a JPEG, PNG, WebP, AVIF or GIF of at most 40 megapixels.',
  },
  image_already_there: { status: 409, title: 'The product has this image already' },
  too_many_images: {
    status: 409,
    title: 'The product has as many images as it can have',
    detail: 'A product takes 12 images; delete one first.',
  },
  images_changed: {
    status: 409,
    title: 'The product has other images than these',
    detail: 'Somebody added or removed one meanwhile. Read the product again and name each of its images once.',
  },
  image_not_found: { status: 404, title: 'The product has no such image' },
  model_invalid: { status: 422, title: 'This is not a 3D model that we can use' },
  model_not_found: { status: 404, title: 'The product has no 3D model' },
  import_not_found: { status: 404, title: 'There is no such import' },
  import_not_startable: {
    status: 409,
    title: 'The import can not be started',
    detail: 'It runs or has run already, or its file has been deleted; send the file again.',
  },
  import_file_invalid: { status: 422, title: 'The file is not what it should be; nothing was imported' },
});
