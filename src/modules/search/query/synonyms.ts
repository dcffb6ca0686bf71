import { stemPlural } from '../analyzer/plural-stem.js';

/**
 * Words that traders use for one thing. A line is a ring of equals, in the singular; several words are a phrase.
 * Kept short and general on purpose: a doubtful synonym costs more than a missing one.
 */
const RINGS = `
laptop, notebook
tv, television
smartphone, mobile phone, cell phone, cellphone
pc, computer
earphone, earbud, headphone
headphone, headset
usb stick, memory stick, flash drive, thumb drive, usb drive
power bank, portable charger
flashlight, torch
refrigerator, fridge
washing machine, washer
vacuum cleaner, hoover
air conditioner, aircon
hair dryer, hairdryer
couch, sofa
cupboard, cabinet
lorry, truck
car, automobile
motorcycle, motorbike
bicycle, bike
tyre, tire
petrol, gasoline
windscreen, windshield
trouser, pant
sweater, jumper, pullover
sneaker, trainer
handbag, purse
nappy, diaper
aluminium, aluminum
aubergine, eggplant
maize, corn
groundnut, peanut
prawn, shrimp
spectacle, eyeglass, glasses
cosmetic, makeup
lipstick, lip rouge
eraser, rubber eraser
ballpoint, ballpen, ball pen
spanner, wrench
elevator, lift
led lamp, led light
solar panel, solar module, photovoltaic module
circuit board, pcb
mask, respirator
syringe, injector
toy, plaything
extension cord, extension cable, extension lead
`;

/** Every word or phrase of a ring → the others, each as its stemmed words. */
const TABLE = buildTable(RINGS);

/** The longest phrase that {@link synonymsOf} knows, in words. */
export const LONGEST_SYNONYM = Math.max(...[...TABLE.keys()].map((key) => key.split(' ').length));

/** Other ways to say these stemmed words, each as a list of stemmed words. */
export const synonymsOf = (words: readonly string[]): readonly (readonly string[])[] =>
  TABLE.get(words.join(' ')) ?? [];

function buildTable(rings: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const table = new Map<string, (readonly string[])[]>();
  for (const line of rings.trim().split('\n')) {
    const ring = line.split(',').map((entry) => entry.trim().split(' ').map(stemPlural));
    for (const words of ring) {
      const key = words.join(' ');
      table.set(key, [...(table.get(key) ?? []), ...ring.filter((other) => other !== words)]);
    }
  }
  return table;
}
