// names.mjs on a module made here: what both sides call each other is short, and still runs.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isProgram, shortenNames } from '../../tools/finish/names.mjs';

const WASM_AS = fileURLToPath(new URL('../../node_modules/.bin/wasm-as', import.meta.url));
const CLOSURE = 'wasm_bindgen_c1668d104f36f28___convert__closures';

function assembled(text) {
  const dir = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    writeFileSync(join(dir, 'a.wat'), text);
    execFileSync(WASM_AS, ['--enable-reference-types', join(dir, 'a.wat'), '-o', join(dir, 'a.wasm')]);
    return readFileSync(join(dir, 'a.wasm'));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const PROGRAM = assembled(`(module
  (import "./p.js" "__wbg_get_0123456789abcdef" (func $get (result i32)))
  (import "./p.js" "__wbg_set_0123456789abcdee" (func $set (param i32)))
  (import "./p.js" "table" (table 1 2 funcref))
  (import "./p.js" "memory" (memory 1))
  (import "./p.js" "count" (global $count (mut i32)))
  (func (export "${CLOSURE}") (result i32) (call $set (i32.const 3)) (i32.add (call $get) (global.get $count)))
  (func (export "__wbindgen_malloc") (result i32) (i32.const 7)))`);
const BINDINGS = `let held = 0;
const imports = { __wbg_get_0123456789abcdef: () => held * 2, __wbg_set_0123456789abcdee: (x) => { held = x; },
  table: new WebAssembly.Table({ initial: 1, maximum: 2, element: 'anyfunc' }), memory: new WebAssembly.Memory({ initial: 1 }),
  count: new WebAssembly.Global({ value: 'i32', mutable: true }, 5) };
function ${CLOSURE}() { return wasm.${CLOSURE}(); }
const wasm = new WebAssembly.Instance(new WebAssembly.Module(bytes), { './p.js': imports }).exports;
return [${CLOSURE}(), wasm.__wbindgen_malloc()];`;
const run = ({ program, bindings }) => new Function('bytes', bindings)(program);

test('program and bindings still understand each other', () => {
  const short = shortenNames(PROGRAM, BINDINGS);
  assert.deepEqual(run({ program: PROGRAM, bindings: BINDINGS }), [11, 7]);
  assert.deepEqual(run(short), [11, 7]);
});

test('no name with a hash is left, and the others are', () => {
  const { program, bindings } = shortenNames(PROGRAM, BINDINGS);
  const module = new WebAssembly.Module(program);
  const names = [...WebAssembly.Module.imports(module), ...WebAssembly.Module.exports(module)].map(({ name }) => name);
  assert.deepEqual(names, ['memory', 'table', 'count', '_0', '_1', '_2', '__wbindgen_malloc']);
  assert.doesNotMatch(bindings, /[0-9a-f]{13}/);
});

test('a short name that the bindings have already is refused', () => {
  assert.throws(() => shortenNames(PROGRAM, `const _1 = 0;\n${BINDINGS}`), /already have a name _1/);
});

test('a module cut short is refused', () => {
  assert.throws(() => shortenNames(PROGRAM.subarray(0, 40), BINDINGS), /ends in the middle/);
});

test('a module is told from other bytes', () => {
  assert.ok(isProgram(PROGRAM));
  assert.ok(!isProgram(Buffer.from('no real program')));
});
