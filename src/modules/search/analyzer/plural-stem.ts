/** Words whose plural the rules below would get wrong, and words that only look like a plural. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    teeth: 'tooth',
    mice: 'mouse',
    knives: 'knife',
    shelves: 'shelf',
    leaves: 'leaf',
    scarves: 'scarf',
    halves: 'half',
    wolves: 'wolf',
    loaves: 'loaf',
    lens: 'lens',
    lenses: 'lens',
    gases: 'gas',
    buses: 'bus',
    buss: 'bus',
    viruses: 'virus',
    canvas: 'canvas',
    canvases: 'canvas',
    atlas: 'atlas',
    chassis: 'chassis',
    series: 'series',
    species: 'species',
    news: 'news',
    always: 'always',
    plus: 'plus',
    shoes: 'shoe',
    canoes: 'canoe',
    heroes: 'hero',
    potatoes: 'potato',
    tomatoes: 'tomato',
    mangoes: 'mango',
    movies: 'movie',
    cookies: 'cookie',
    brownies: 'brownie',
    hoodies: 'hoodie',
    selfies: 'selfie',
    calories: 'calorie',
    smoothies: 'smoothie',
    walkies: 'walkie',
    talkies: 'talkie',
    pixies: 'pixie',
    ties: 'tie',
    pies: 'pie',
    dies: 'die',
    axes: 'axe',
    fuses: 'fuse',
  }),
);

const LATIN_WORD = /^[a-z]+$/;

/**
 * Takes an English plural back to its singular, lightly: `batteries` → `battery`, `boxes` → `box`, `cables` → `cable`.
 * Words of three letters or fewer (`gps`, `ups`) and anything but plain Latin letters stay as they are.
 */
export function stemPlural(word: string): string {
  if (word.length <= 3 || !LATIN_WORD.test(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
