/** An error of the library, with the stable code that every language has. */
export class VangnetError extends Error {
  /**
   * @param {{ code: string, field: string | null, message: string, problem?: string | null, readings?: string[] }} refusal
   * @param {ErrorOptions} [options]
   */
  constructor({ code, field, message, problem = null, readings = [] }, options) {
    super(message, options);
    this.name = "VangnetError";
    this.code = code;
    this.field = field;
    this.problem = problem;
    this.readings = Object.freeze([...readings]);
  }
}
