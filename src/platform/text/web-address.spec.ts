import { expect, it } from '@jest/globals';
import { isPlainAddress } from './web-address.js';

it.each([
  ['https://hanul.example/en/?q=a%20b#top', true],
  ['https://한울.example/가', true],
  ['http://[2001:db8::1]:8080/', true],
  ['https://bank.example@thief.example/', false],
  ['https://user:word@hanul.example/', false],
  ['https://hanul.example/\r\nX: y', false],
  ['https://hanul.example/" onclick=alert(1)', false],
  ['https://hanul.example\\@thief.example/', false],
  ['hanul.example', false],
])('tells whether %j is plain: %s', (address, plain) => {
  expect(isPlainAddress(address)).toBe(plain);
});
