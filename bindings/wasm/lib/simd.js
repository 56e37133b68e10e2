// Which build of a module this machine can run.

/** A module of one function with two instructions of vectors: a machine without these refuses it. */
const PROBE = [
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, // the beginning of every module
  0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b, // a function that gives a vector
  0x03, 0x02, 0x01, 0x00, // one of these
  0x0a, 0x0a, 0x01, 0x08, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0xfd, 0x62, 0x0b, // i8x16.popcnt(i8x16.splat(0))
];

/** Whether WebAssembly has vectors here; a page may ask that where there is no WebAssembly. */
export const simd = globalThis.WebAssembly?.validate(Uint8Array.from(PROBE)) ?? false;
