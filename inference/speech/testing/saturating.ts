/** Unsigned LEB128 (WebAssembly core specification, 5.2.2): the number and where it ends. */
function number(bytes: Uint8Array, from: number): [value: number, end: number] {
  let value = 0;
  let end = from;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[end++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value >>> 0, end];
  }
}

function encoded(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

const after = (bytes: Uint8Array, from: number) => number(bytes, from)[1];

/** Where the immediates of an instruction end (5.4; the instructions of WebAssembly 1.0). */
function immediatesEnd(bytes: Uint8Array, op: number, at: number): number {
  if (op === 0x43) return at + 4;
  if (op === 0x44) return at + 8;
  if (op === 0x0e) {
    let [targets, end] = number(bytes, at);
    for (; targets >= 0; targets--) end = after(bytes, end);
    return end;
  }
  // Memory accesses carry an alignment and an offset, indirect calls a type and a table.
  if (op === 0x11 || (op >= 0x28 && op <= 0x3e)) return after(bytes, after(bytes, at));
  const one = [0x02, 0x03, 0x04, 0x0c, 0x0d, 0x10, 0x3f, 0x40, 0x41, 0x42];
  return one.includes(op) || (op >= 0x20 && op <= 0x24) ? after(bytes, at) : at;
}

/** The saturating twin of a conversion that traps on what does not fit, if `op` is one: 0xfc and this number. */
function twin(op: number): number | null {
  if (op >= 0xa8 && op <= 0xab) return op - 0xa8;
  if (op >= 0xae && op <= 0xb1) return op - 0xae + 4;
  return null;
}

function saturatingBody(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let [locals, at] = number(bytes, 0);
  for (; locals > 0; locals--) at = after(bytes, at) + 1;
  let kept = 0;
  while (at < bytes.length) {
    const op = bytes[at] ?? 0;
    const saturating = twin(op);
    if (saturating !== null) {
      parts.push(bytes.subarray(kept, at), Uint8Array.from([0xfc, saturating]));
      kept = at + 1;
    }
    at = immediatesEnd(bytes, op, at + 1);
  }
  parts.push(bytes.subarray(kept));
  return parts;
}

/**
 * A WebAssembly 1.0 program whose conversions from floating point to integers saturate instead of trapping, which is
 * what C compilers for processors give and what PocketSphinx was written against: with its large English model it
 * converts scores that do not fit, and the program in the package ends there.
 */
export function saturating(program: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [program.subarray(0, 8)];
  for (let at = 8; at < program.length; ) {
    const [size, start] = number(program, at + 1);
    const end = start + size;
    if (program[at] === 0x0a) {
      const code: Uint8Array[] = [];
      let [count, body] = number(program, start);
      code.push(encoded(count));
      for (; count > 0; count--) {
        const [length, from] = number(program, body);
        body = from + length;
        const changed = Buffer.concat(saturatingBody(program.subarray(from, body)));
        code.push(encoded(changed.length), changed);
      }
      const section = Buffer.concat(code);
      parts.push(Uint8Array.of(0x0a), encoded(section.length), section);
    } else parts.push(program.subarray(at, end));
    at = end;
  }
  return Uint8Array.from(Buffer.concat(parts));
}
