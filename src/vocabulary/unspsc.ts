import { z } from 'zod';

const WORDING = 'Use the eight digits of a UNSPSC commodity, for example 43211503';

/** UNSPSC: segment, family, class and commodity, two digits each; segments run from 10 to 95. */
export const unspscSchema = z.string({ error: WORDING }).regex(/^(?:[1-8]\d|9[0-5])\d{6}$/, { error: WORDING });
