import { type FileHandle, open } from 'node:fs/promises';

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const DICTIONARY_ID_BYTES = [0, 1, 2, 4] as const;
const CONTENT_SIZE_BYTES = [0, 2, 4, 8] as const;

/**
 * Whether a zstd file is whole: its frames and blocks (RFC 8878, section 3.1) end where the file ends. Nothing is
 * unpacked. The engine takes a file cut in the middle for a shorter one and says nothing.
 */
export async function isWholeZstd(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let at = 0;
    while (at < size) {
      const end = await frameEnd(file, at);
      if (end === undefined || end > size) return false;
      at = end;
    }
    return true;
  } finally {
    await file.close();
  }
}

async function frameEnd(file: FileHandle, start: number): Promise<number | undefined> {
  const head = await bytes(file, start, 8);
  if (head.length < 5) return undefined;
  const magic = head.readUInt32LE(0);
  if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) return head.length < 8 ? undefined : start + 8 + head.readUInt32LE(4);
  if (magic !== FRAME) return undefined;
  const descriptor = head[4] ?? 0;
  const single = (descriptor >> 5) & 1;
  const sizeFlag = descriptor >> 6;
  const contentSize = sizeFlag === 0 ? single : (CONTENT_SIZE_BYTES[sizeFlag] ?? 0);
  const afterHeader = start + 5 + (1 - single) + (DICTIONARY_ID_BYTES[descriptor & 3] ?? 0) + contentSize;
  const checksum = descriptor & 4 ? 4 : 0;
  const afterBlocks = await blocksEnd(file, afterHeader);
  return afterBlocks === undefined ? undefined : afterBlocks + checksum;
}

async function blocksEnd(file: FileHandle, start: number): Promise<number | undefined> {
  for (let at = start; ; ) {
    const head = await bytes(file, at, 3);
    if (head.length < 3) return undefined;
    const block = head.readUIntLE(0, 3);
    const type = (block >> 1) & 3;
    if (type === 3) return undefined;
    at += 3 + (type === 1 ? 1 : block >> 3);
    if (block & 1) return at;
  }
}

async function bytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
