// The count of tests: what was skipped is never among what passed, and is named.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofCargo, ofNode, told } from '../../tools/tally.mjs';

const CARGO = `     Running unittests src/lib.rs (target/debug/deps/kaznet_explorer-0a)
test scale::linear ... ok
test result: ok. 41 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s
     Running unittests src/bin/first.rs (target/debug/deps/first-0b)
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
     Running tests/native/main.rs (target/debug/deps/native-0c)
test gallery::slow ... ignored, takes an hour
test result: FAILED. 7 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 3.00s
   Doc-tests kaznet_explorer
test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 9.00s
`;

const NODE = `▶ Chromium
  ✔ the home page opens (946.8ms)
  ℹ Chromium 156.0.8078.79
✔ Chromium (4059.7ms)
▶ WebKit
  ﹣ the home page opens (0.7ms) # no WebKitGTK is installed
  ﹣ a file is saved (0.1ms) # no WebKitGTK is installed
▶ WebKit
ℹ tests 4
ℹ suites 2
ℹ pass 1
ℹ fail 0
ℹ cancelled 1
ℹ skipped 2
ℹ todo 0

✖ failing tests:

﹣ told again (0.1ms) # not to be counted twice
`;

test('cargo’s targets are summed by level, and what it ignored is named', () => {
  assert.deepEqual(ofCargo(CARGO), [
    { level: 'unit', passed: 43, failed: 0, skipped: [] },
    { level: 'native', passed: 7, failed: 1, skipped: ['gallery::slow'] },
    { level: 'doc', passed: 12, failed: 0, skipped: [] },
  ]);
  assert.deepEqual(ofCargo(''), []);
});

test('of Node’s run the skipped are named with their reason, and the engines with their version', () => {
  assert.deepEqual(ofNode('engines', NODE), {
    level: 'engines',
    passed: 1,
    failed: 1,
    skipped: ['the home page opens: no WebKitGTK is installed', 'a file is saved: no WebKitGTK is installed'],
    engines: ['Chromium 156.0.8078.79'],
  });
  assert.deepEqual(ofNode('tools', ''), { level: 'tools', passed: 0, failed: 0, skipped: [], engines: [] });
});

test('the table has the levels in their order, their sum, and each thing skipped', () => {
  const lines = told([ofNode('engines', NODE), ...ofCargo(CARGO)]).split('\n');
  assert.deepEqual(lines.slice(0, 6).map((line) => line.trim().split(/\s+/).join(' ')), ['tests passed failed skipped', 'unit 43 0 0', 'native 7 1 1', 'doc 12 0 0', 'engines 1 1 2', 'all 63 2 3']);
  assert.ok(lines.includes('engines: Chromium 156.0.8078.79'));
  assert.ok(lines.includes('skipped, engines: a file is saved: no WebKitGTK is installed'));
  assert.ok(lines.includes('skipped, native: gallery::slow'));
});
