// A picture of the screen as dots, made small, kept and compared. Reads what engines give as PNG (8
// bits a channel, no interlace) and writes what is kept.

import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGB = 2;
const CHANNELS = { [RGB]: 3, 6: 4 };

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** The dots of a PNG: `{ width, height, rgb }`, three bytes a dot, row by row. */
export function decode(png) {
  const parts = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height, channels] = [body.readUInt32BE(0), body.readUInt32BE(4), CHANNELS[body[9]]];
      if (body[8] !== 8 || !channels || body[12] !== 0) throw new Error('a PNG of another kind');
    }
    if (kind === 'IDAT') parts.push(body);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const rgb = Buffer.alloc(width * height * 3);
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    const row = raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    for (let x = 0; x < stride; x += 1) {
      const [left, up, corner] = [x < channels ? 0 : row[x - channels], above[x], x < channels ? 0 : above[x - channels]];
      row[x] += [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
    for (let x = 0; x < width; x += 1) row.copy(rgb, (y * width + x) * 3, x * channels, x * channels + 3);
    above = row;
  }
  return { width, height, rgb };
}

function chunk(kind, body) {
  const head = Buffer.from(kind, 'latin1');
  const all = Buffer.alloc(body.length + 12);
  all.writeUInt32BE(body.length, 0);
  head.copy(all, 4);
  body.copy(all, 8);
  all.writeUInt32BE(crc32(all.subarray(4, body.length + 8)), body.length + 8);
  return all;
}

/** The PNG of dots as `decode` gives them. */
export function encode({ width, height, rgb }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, RGB], 8);
  // Each row as its difference from the one above: most of a page is the same from row to row.
  const raw = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    raw[y * (width * 3 + 1)] = 2;
    for (let x = 0; x < width * 3; x += 1) {
      raw[y * (width * 3 + 1) + 1 + x] = rgb[y * width * 3 + x] - (y === 0 ? 0 : rgb[(y - 1) * width * 3 + x]);
    }
  }
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(raw, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** The picture with one dot for each square of `times` by `times`: its mean, in steps of `step`. */
export function small({ width, height, rgb }, times, step) {
  const [across, down] = [Math.floor(width / times), Math.floor(height / times)];
  const out = Buffer.alloc(across * down * 3);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across * 3; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < times; dy += 1) {
        for (let dx = 0; dx < times; dx += 1) sum += rgb[((y * times + dy) * width + Math.floor(x / 3) * times + dx) * 3 + (x % 3)];
      }
      out[y * across * 3 + x] = Math.min(255, Math.round(sum / (times * times) / step) * step);
    }
  }
  return { width: across, height: down, rgb: out };
}

// Whether no dot of `other` at this place or beside it is within `most` of the one of `one`.
function isAlone(one, other, x, y, most) {
  const { width, height } = one;
  const at = (y * width + x) * 3;
  for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1) {
    for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
      const near = (v * width + u) * 3;
      if ([0, 1, 2].every((part) => Math.abs(one.rgb[at + part] - other.rgb[near + part]) <= most)) return false;
    }
  }
  return true;
}

/**
 * The share of dots, 0 to 1, of either picture that the other has nothing like within a dot's reach:
 * within `most` of 255 in each channel. 1 where the sizes differ.
 */
export function apart(one, other, most) {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let count = 0;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      if (isAlone(one, other, x, y, most) || isAlone(other, one, x, y, most)) count += 1;
    }
  }
  return count / (one.width * one.height);
}
