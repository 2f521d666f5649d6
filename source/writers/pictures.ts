/** Pictures that the templates show: a document carries them in itself. */
import { Failure } from '../text/failure.ts';
import type { Templates } from './template/templates.ts';

export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpg' | 'gif';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const bigEndian = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;

/** The size of a JPEG stands in its first frame header. */
function jpegSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bigEndian(bytes, at + 2)) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: bigEndian(bytes, at + 5), width: bigEndian(bytes, at + 7) };
    }
  }
  return undefined;
}

/** A picture of the templates. Throws Failure where there is none of this name, or none that Word and browsers show. */
export function pictureOf(templates: Templates, name: string): Picture {
  const bytes = templates.pictures[name];
  if (!bytes) throw new Failure(`模板里的图片 ${name} 没有找到，请把它放在模板文件夹里。`);
  if (bytes[0] === 0x89 && bytes[1] === 0x50) {
    return { bytes, type: 'png', width: bigEndian(bytes, 18), height: bigEndian(bytes, 22) };
  }
  const size = bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(bytes) : undefined;
  if (size) return { bytes, type: 'jpg', ...size };
  if (bytes[0] === 0x47 && bytes[1] === 0x49) {
    return { bytes, type: 'gif', width: bytes[6]! | (bytes[7]! << 8), height: bytes[8]! | (bytes[9]! << 8) };
  }
  throw new Failure(`模板里的图片 ${name} 不是 PNG、JPEG 或 GIF，请换一张。`);
}

/** A picture as an address that needs no file beside the document. */
export function pictureAddress(templates: Templates, name: string): string {
  const { bytes, type } = pictureOf(templates, name);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:image/${type === 'jpg' ? 'jpeg' : type};base64,${btoa(binary)}`;
}
