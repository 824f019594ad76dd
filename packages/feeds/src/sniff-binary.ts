/** File types by their first bytes, named for an error a person can act on. */
const SIGNATURES: [readonly number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x1f, 0x8b], "gzip-compressed data"],
  [[0x28, 0xb5, 0x2f, 0xfd], "zstd-compressed data"],
  [[0x50, 0x4b, 0x03, 0x04], "a ZIP archive"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture"],
  [[0x47, 0x49, 0x46, 0x38], "a GIF picture"],
  [[0xff, 0xd8, 0xff], "a JPEG picture"],
  [[0x52, 0x49, 0x46, 0x46], "a picture, sound or film"],
  [[0x49, 0x44, 0x33], "a sound file"],
  [[0x4f, 0x67, 0x67, 0x53], "a sound file"],
];

/** What bytes that start like no text are ("a PDF"), or undefined. */
export function sniffBinary(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1];
}
