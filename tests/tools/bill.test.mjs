// The bill of materials, of a made-up program: what is linked, by which bytes, in the same words each time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { billOf, checksumIn, packagesOf } from '../../tools/finish/bill.mjs';

const SUM = (letter) => letter.repeat(64);
const entry = (name, version, sum) => `\n[[package]]\nname = "${name}"\nversion = "${version}"\n${sum ? `source = "registry+x"\nchecksum = "${SUM(sum)}"\n` : ''}`;
const PROGRAM = {
  tree: '0\tapp v0.1.0 (/a/b)\tMIT\t\n1\tleft v1.0.0\tMIT/Apache-2.0\t\n2\tdeep v2.0.0+x\tZlib\t\n1\tdeep v2.0.0+x\tZlib\t (*)\n1\tours v0.5.0 (/a/b/ours)\tMIT\t\n2\tleft v1.0.0\tMIT/Apache-2.0\t (*)\n',
  lock: [entry('app', '0.1.0'), entry('left', '0.9.0', 'a'), entry('left', '1.0.0', 'b'), entry('deep', '2.0.0+x', 'c'), entry('ours', '0.5.0')].join(''),
};
const STANDARD = { tree: '0\tstd v0.0.0 (/s)\tMIT OR Apache-2.0\t\n1\tcore v0.0.0 (/s)\tMIT\t\n1\tinner v3.0.0\tMIT\t\n', lock: [entry('std', '0.0.0'), entry('inner', '3.0.0', 'd')].join('') };
const made = () => billOf({ program: PROGRAM, standard: STANDARD, compiler: '1.0.0', tools: [{ name: 'tool', version: '9' }], data: { title: 'T', version: '2', licenses: [{ name: 'CC', path: 'https://cc.example/' }] } });

test('what cargo prints is read with what each package needs', () => {
  const packages = packagesOf(PROGRAM.tree).map(({ name, needs }) => [name, needs.map((one) => one.name)]);
  assert.deepEqual(packages, [['app', ['left', 'deep', 'ours']], ['left', ['deep']], ['deep', []], ['ours', ['left']]]);
});

test('a checksum is that of the version, and none of what lies beside', () => {
  assert.equal(checksumIn(PROGRAM.lock, { name: 'left', version: '1.0.0' }), SUM('b'));
  assert.equal(checksumIn(PROGRAM.lock, { name: 'ours', version: '0.5.0' }), null);
  assert.equal(checksumIn(PROGRAM.lock, { name: 'left', version: '1.0' }), null);
});

test('the bill lists crates, the standard library with its own, and the data, by name', () => {
  const bill = made();
  assert.deepEqual(bill.components.map((one) => one['bom-ref']), ['pkg:cargo/deep@2.0.0%2Bx', 'pkg:cargo/left@1.0.0', 'pkg:cargo/ours@0.5.0', 'pkg:cargo/inner@3.0.0', 'rust-std@1.0.0', 'data@2']);
  const [deep, left, ours] = bill.components;
  assert.deepEqual([deep.hashes, left.licenses], [[{ alg: 'SHA-256', content: SUM('c') }], [{ expression: 'MIT OR Apache-2.0' }]]);
  assert.deepEqual([ours.hashes, ours.purl], [undefined, undefined]);
  assert.deepEqual(bill.dependencies.find(({ ref }) => ref === 'pkg:cargo/ours@0.5.0').dependsOn, ['pkg:cargo/left@1.0.0']);
  assert.equal(JSON.stringify(made()), JSON.stringify(bill));
});
