/** A Word file of 2 MB that unpacks to 1.9 GB: each piece of its content is the same 64 MB of zeros. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

const piece = deflateRawSync(Buffer.alloc(64 * 1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH, level: 9 });

function entry(name: string, content: Buffer, packed: Buffer, size: number) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return { name: Buffer.from(name), fields, packed };
}

/** The bytes of one whose directory says that `name` has `size` bytes. */
export function bomb(name: string, size: number): Buffer {
  const head = Buffer.from('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>');
  const packed = Buffer.concat([...Array.from({ length: 30 }, () => piece), deflateRawSync(Buffer.alloc(0))]);
  const entries = [
    entry(name, Buffer.alloc(0), packed, size),
    entry(name === 'word/document.xml' ? 'a' : 'word/document.xml', head, deflateRawSync(head), head.length),
  ];
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name: called, fields, packed: bytes } of entries) {
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, called, bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, called]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
