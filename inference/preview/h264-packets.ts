/** Payload bytes of one RTP packet: below the 1,280 bytes every IPv6 path carries, with room for SRTP and tunnels. */
const maxPayload = 1180;

const type = { sei: 6, sps: 7, pps: 8, stapA: 24, fuA: 28 } as const;

/** Splits an Annex B access unit at its start codes. */
export function splitNalUnits(accessUnit: Buffer): Buffer[] {
  const units: Buffer[] = [];
  let start = -1;
  for (let at = accessUnit.indexOf('000001', 0, 'hex'); at !== -1; ) {
    const body = at + 3;
    if (start !== -1) units.push(trimZeros(accessUnit.subarray(start, at)));
    start = body;
    at = accessUnit.indexOf('000001', body, 'hex');
  }
  if (start !== -1) units.push(accessUnit.subarray(start));
  return units.filter((unit) => unit.length > 0);
}

/** A four-byte start code leaves its first zero at the end of the unit before. */
function trimZeros(unit: Buffer): Buffer {
  let end = unit.length;
  while (end > 0 && unit[end - 1] === 0) end -= 1;
  return unit.subarray(0, end);
}

/**
 * RTP payloads of one access unit, packetization-mode 1 (RFC 6184): parameter sets together in a STAP-A,
 * what is too long in FU-A fragments. Encoder notes (SEI) stay behind.
 */
export function packetizeH264(accessUnit: Buffer): Buffer[] {
  const parameterSets: Buffer[] = [];
  const payloads: Buffer[] = [];
  for (const unit of splitNalUnits(accessUnit)) {
    const kind = (unit[0] ?? 0) & 0x1f;
    if (kind === type.sei) continue;
    if (kind === type.sps || kind === type.pps) parameterSets.push(unit);
    else if (unit.length <= maxPayload) payloads.push(unit);
    else payloads.push(...fragment(unit));
  }
  return parameterSets.length === 0 ? payloads : [aggregate(parameterSets), ...payloads];
}

function aggregate(units: Buffer[]): Buffer {
  const parts = units.flatMap((unit) => {
    const size = Buffer.alloc(2);
    size.writeUInt16BE(unit.length);
    return [size, unit];
  });
  const importance = Math.max(...units.map((unit) => (unit[0] ?? 0) & 0x60));
  return Buffer.concat([Buffer.of(importance | type.stapA), ...parts]);
}

function fragment(unit: Buffer): Buffer[] {
  const first = unit[0] ?? 0;
  const room = maxPayload - 2;
  const fragments: Buffer[] = [];
  for (let at = 1; at < unit.length; at += room) {
    const part = unit.subarray(at, at + room);
    const isStart = at === 1 ? 0x80 : 0;
    const isEnd = at + room >= unit.length ? 0x40 : 0;
    const head = Buffer.of((first & 0xe0) | type.fuA, isStart | isEnd | (first & 0x1f));
    fragments.push(Buffer.concat([head, part]));
  }
  return fragments;
}
