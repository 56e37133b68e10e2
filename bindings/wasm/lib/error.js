/** An error of the library, with the stable code that every language has. */
export class VangnetError extends Error {
  /**
   * @param {{ code: string, field: string | null, message: string, problem?: string | null, readings?: string[] }} refusal
   */
  constructor({ code, field, message, problem = null, readings = [] }) {
    super(message);
    this.name = "VangnetError";
    this.code = code;
    this.field = field;
    this.problem = problem;
    this.readings = Object.freeze([...readings]);
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
