// Typed arrays of a caller, without asking what the caller may have put in their place: a subclass, an own property,
// another realm or a proxy can answer anything, but the getters of the language read the array itself.

const TypedArray = Object.getPrototypeOf(Uint8Array);
const getter = (name) => Object.getOwnPropertyDescriptor(TypedArray.prototype, name).get;
const [kind, buffer, byteOffset, length] = [Symbol.toStringTag, "buffer", "byteOffset", "length"].map(getter);

/** The name of the kind of a typed array; `undefined` for anything else. @param {unknown} value */
export const kindOf = (value) => kind.call(value);

/**
 * A plain view of the elements of a typed array; `undefined` where its memory is gone.
 *
 * @template {{ new (buffer: ArrayBufferLike, offset: number, length: number): object }} T
 * @param {T} Plain
 * @param {object} array
 */
export function plainView(Plain, array) {
  try {
    // It refuses an array whose memory was transferred, or no longer reaches as far as the array.
    TypedArray.prototype.keys.call(array);
  } catch {
    return undefined;
  }
  return new Plain(buffer.call(array), byteOffset.call(array), length.call(array));
}
