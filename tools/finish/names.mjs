// Short names between the program and its bindings. wasm-bindgen names each call by what it does and
// a hash of sixteen digits, and no packer makes a hash smaller: they weighed 5 KB of the first load.

const IMPORTS = 2;
const EXPORTS = 7;
// What wasm-bindgen made up. Its other names are known to the loader of the parts, and short.
const MADE_UP = /^__wbg_\w+_[0-9a-f]{16}$|^__wbindgen_cast_[0-9a-f]{16}$|^wasm_bindgen_[0-9a-f]{13,}_\w+$/;

/** Whether these bytes are a WebAssembly module. */
export function isProgram(bytes) {
  return bytes.subarray(0, 4).equals(Buffer.from([0, 0x61, 0x73, 0x6d]));
}

// Numbers in a module take seven bits a byte, the lowest first.
function writeNumber(number) {
  const bytes = [];
  for (let rest = number; ; rest >>>= 7) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 127) | 128);
  }
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  number() {
    for (let number = 0, shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      number |= (byte & 127) << shift;
      if (byte < 128) return number >>> 0;
    }
  }

  name() {
    const length = this.number();
    return this.take(length).toString('utf8');
  }

  take(length) {
    if (this.at + length > this.bytes.length) throw new Error('the program ends in the middle of a section');
    return this.bytes.subarray(this.at, (this.at += length));
  }

  // What follows the names of an import: its kind and type.
  describedImport() {
    const start = this.at;
    const limits = () => {
      const flags = this.number();
      this.number();
      if (flags & 1) this.number();
    };
    const kind = this.number();
    if (kind === 0) this.number();
    else if (kind === 1) {
      this.number();
      limits();
    } else if (kind === 2) limits();
    else if (kind === 3) this.at += 2;
    else throw new Error(`the program imports something of the unknown kind ${kind}`);
    return this.bytes.subarray(start, this.at);
  }

  describedExport() {
    const start = this.at;
    this.at += 1;
    this.number();
    return this.bytes.subarray(start, this.at);
  }
}

const named = (name) => {
  const bytes = Buffer.from(name, 'utf8');
  return [writeNumber(bytes.length), bytes];
};

/** The program and its bindings' text with short names for what both call each other. */
export function shortenNames(program, bindings) {
  const short = new Map();
  const shortened = (name) => {
    if (!MADE_UP.test(name)) return name;
    if (!short.has(name)) short.set(name, `_${short.size.toString(36)}`);
    return short.get(name);
  };
  const reader = new Reader(program);
  const out = [reader.take(8)];
  while (reader.at < program.length) {
    const kind = reader.number();
    let body = reader.take(reader.number());
    if (kind === IMPORTS || kind === EXPORTS) {
      const section = new Reader(body);
      const count = section.number();
      const parts = [writeNumber(count)];
      for (let index = 0; index < count; index++) {
        if (kind === IMPORTS) parts.push(...named(section.name()));
        parts.push(...named(shortened(section.name())));
        parts.push(kind === IMPORTS ? section.describedImport() : section.describedExport());
      }
      body = Buffer.concat(parts);
    }
    out.push(Buffer.from([kind]), writeNumber(body.length), body);
  }
  const taken = [...short.values()].find((name) => new RegExp(`\\b${name}\\b`).test(bindings));
  if (taken) throw new Error(`the bindings already have a name ${taken}: choose other short ones in tools/finish/names.mjs`);
  const text = bindings.replaceAll(/\b\w+\b/g, (word) => short.get(word) ?? word);
  return { program: Buffer.concat(out), bindings: text };
}
