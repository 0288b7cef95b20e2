// The archive of src/export/archive.rs, read from the format's description alone: by the directory
// at its end, as unzip does. tests/native/archive.rs holds the file to what the code writes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const archive = readFileSync(new URL('../golden/archive.zip', import.meta.url));

// CRC-32 by its polynomial, as ISO 3309 has it.
function checksum(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}

function unzip(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  assert.equal(end, bytes.length - 22, 'no comment behind the end');
  const files = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    assert.equal(bytes.toString('latin1', at, at + 4), 'PK\x01\x02');
    assert.equal(bytes.readUInt16LE(at + 8) & 0x800, 0x800, 'the name is UTF-8');
    assert.equal(bytes.readUInt16LE(at + 10), 0, 'stored');
    const [crc, packed, size] = [16, 20, 24].map((offset) => bytes.readUInt32LE(at + offset));
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    assert.equal(bytes.toString('latin1', local, local + 4), 'PK\x03\x04');
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    assert.equal(packed, size);
    assert.equal(checksum(content), crc);
    files[bytes.toString('utf8', at + 46, at + 46 + name)] = content;
    at += 46 + name + extra + comment;
  }
  assert.equal(at, end, 'the directory ends where the archive does');
  return files;
}

test('an archive opens by its directory, names and bytes whole', () => {
  const files = unzip(archive);
  assert.deepEqual(Object.keys(files), ['observations.csv', 'деректер/оқы.txt', 'empty', 'bytes.bin']);
  assert.equal(files['observations.csv'].toString(), 'indicator,value\nshare,63.3\n');
  assert.equal(files['деректер/оқы.txt'].toString(), 'Қазақстан интернеті\n');
  assert.equal(files.empty.length, 0);
  assert.equal(files['bytes.bin'].toString('latin1'), 'PK\x05\x06\0\xff\r\n');
});

test('a changed byte is noticed', () => {
  const broken = Buffer.from(archive);
  broken[broken.indexOf('63.3')] ^= 1;
  assert.throws(() => unzip(broken));
});
