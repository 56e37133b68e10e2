/** An error of the library, with the stable code that every language has. */
export class VangnetError extends Error {
  /** @param {{ code: string, field: string | null, message: string }} refusal */
  constructor({ code, field, message }) {
    super(message);
    this.name = "VangnetError";
    this.code = code;
    this.field = field;
  }
}

/**
 * Calls the WebAssembly module; what it refuses becomes a `VangnetError`, whose stack starts at the caller.
 *
 * @template T
 * @param {() => T} call
 * @returns {T}
 */
export function orRefused(call) {
  try {
    return call();
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    throw new VangnetError(refusal);
  }
}
