// The pictures of engines: read as they were written, and told apart where they differ.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apart, decode, encode, small } from '../engines/png.mjs';

const flat = (width, height, dot) => ({ width, height, rgb: Buffer.alloc(width * height * 3, Buffer.from(dot)) });
const spotted = (picture, x, y, dot) => {
  const rgb = Buffer.from(picture.rgb);
  rgb.set(dot, (y * picture.width + x) * 3);
  return { ...picture, rgb };
};

test('a picture is read as it was written', () => {
  const picture = spotted(spotted(flat(5, 3, [250, 1, 128]), 4, 2, [0, 255, 7]), 0, 1, [9, 9, 9]);
  assert.deepEqual(decode(encode(picture)), picture);
});

test('what is no such PNG is refused', () => {
  const grey = encode(flat(2, 2, [1, 2, 3]));
  grey[25] = 0;
  assert.throws(() => decode(grey), /another kind/);
});

test('a small picture has the mean of each square, in steps, and no half squares', () => {
  const picture = spotted(flat(5, 4, [0, 0, 0]), 1, 1, [240, 100, 255]);
  assert.deepEqual([...small(picture, 2, 4).rgb], [60, 24, 64, ...Array(9).fill(0)]);
});

test('a dot that is moved by one is no other; one that is missing or new is', () => {
  const ground = flat(10, 10, [255, 255, 255]);
  const dot = (x) => spotted(ground, x, 5, [0, 0, 0]);
  assert.equal(apart(dot(4), dot(4), 48), 0);
  assert.equal(apart(dot(4), dot(5), 48), 0);
  assert.equal(apart(dot(4), dot(6), 48), 0.02);
  assert.equal(apart(dot(4), ground, 48), 0.01);
  assert.equal(apart(ground, dot(4), 48), 0.01);
  assert.equal(apart(ground, spotted(ground, 4, 5, [207, 255, 255]), 48), 0);
  assert.equal(apart(ground, flat(10, 9, [255, 255, 255]), 48), 1);
});
