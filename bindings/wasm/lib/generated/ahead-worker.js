// Made by `make generate` from the types of the Rust crate: change it there.

/** The functions by their names. @param {(name: string) => Function} running asks a worker */
export const inWorker = (running) => ({
  runOutlook: running("runOutlook"),
  runNationalOutlook: running("runNationalOutlook"),
});
